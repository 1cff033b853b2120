import { z } from 'zod'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { csvOf } from './csv-apart.ts'
import { uploadedCsv } from './csv-plan.schema.ts'
import { readRefused } from './read-refused.ts'
import { columnUses } from './rules/csv-plan.ts'
import { textEncodings } from './rules/decode-text.ts'
import { delimiters } from './rules/delimiter.ts'
import { recogniseColumns } from './rules/recognise-columns.ts'
import { enteredLines, uploadedFile } from './uploaded-csv.ts'

/** What an uploaded CSV file looks like: how it was written, its columns and what they are taken for. */
export const getCsvColumns = defineRead({
  name: 'intake.columns',
  input: uploadedCsv,
  output: z.discriminatedUnion('ok', [
    readRefused,
    z.object({
      ok: z.literal(true),
      name: z.string(),
      sha256: z.string(),
      encoding: z.enum(textEncodings),
      delimiter: z.enum(delimiters),
      columns: z.array(z.string()),
      rowCount: z.number().int(),
      /** The first rows, by line. */
      first: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
      /** How many of its rows were imported before. */
      entered: z.number().int(),
      known: z.enum(['acled']).nullable(),
      uses: z.array(z.enum(columnUses)),
      titleWithPlace: z.boolean(),
    }),
  ]),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx }, asked) {
    const file = await uploadedFile(tx, asked)
    if (!file) return null
    const { sha256, name } = file
    const read = csvOf(sha256, 'columns', { plan: null, against: null })
    if ('code' in read) return { ok: false as const, refusal: read }
    const { lines } = await enteredLines(tx, { ...asked, sha256 })
    const { table } = read

    return {
      ok: true as const,
      ...{ name, sha256, entered: lines.size },
      ...{ encoding: table.encoding, delimiter: table.delimiter, columns: table.columns },
      ...{ rowCount: table.rowCount, first: table.first.map(shortened) },
      ...recogniseColumns(table.columns),
    }
  },
})

/** A preview needs the beginning of a cell, not all of it. */
const shortened = ({ line, cells }: { line: number; cells: readonly string[] }) => ({
  line,
  cells: cells.map((cell) => (cell.length > 200 ? `${cell.slice(0, 199)}…` : cell)),
})
