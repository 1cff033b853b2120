import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { recordEntry } from '#db/schema/record-entry.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { checkOpening } from './act-format.ts'
import { fromUtf8, toHex } from './bytes.ts'
import { canonicalJson } from './canonical.ts'
import { proofOf } from './proof-of.ts'
import { openingOf, recordRow, selectEntries, shownRow } from './record-row.ts'
import { readerOf, withheldFields } from './withheld.ts'

/** An entry of the record: what was recorded, and the proof that it is in what was signed. */
export const getAct = defineRead({
  name: 'record.get',
  input: z.object({ index: z.int().min(0) }),
  output: z.object({
    act: recordRow,
    /** Values as canonical JSON; null where a field is withheld from this reader for now. */
    fields: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
    /** Whether what is kept of the act leads to the entry's commitment; null where it may not be seen. */
    opens: z.boolean().nullable(),
    entry: z.string(),
    leafHash: z.string(),
    proof: z
      .object({ size: z.int(), root: z.string(), path: z.array(z.string()), note: z.string() })
      .nullable(),
  }),
  isOfThePresent: true,
  about: installationWide,
  async perform({ tx, actor }, { index }) {
    const [row] = await selectEntries(tx, eq(recordEntry.index, index))
    if (!row) return null
    const opening = openingOf(row)
    const withheld = await withheldFields(tx, await readerOf(tx, actor, row), row)
    const proof = await proofOf(tx, index)
    const fields = Object.entries(opening?.fields ?? {}).map(([name, field]) => ({
      name,
      value: withheld(name) || !('value' in field) ? null : canonicalJson(field.value),
    }))

    return {
      act: shownRow(row),
      fields,
      opens: row.opening === null ? null : checkOpening(row.opening, row.entry),
      entry: fromUtf8(row.entry),
      leafHash: toHex(row.leafHash),
      proof: proof && {
        ...proof,
        root: toHex(proof.root),
        path: proof.path.map(toHex),
      },
    }
  },
})
