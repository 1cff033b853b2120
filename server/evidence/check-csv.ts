import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { source } from '#db/schema/source.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { csvOf } from './csv-apart.ts'
import { csvPlan, uploadedCsv } from './csv-plan.schema.ts'
import type { Present, ReadyRow } from './csv-work.ts'
import { readRefused } from './read-refused.ts'
import { likenesses } from './rules/alike.ts'
import { rowFaultCodes } from './rules/read-row.ts'
import { enteredLines, uploadedFile } from './uploaded-csv.ts'

/** So many faults, likenesses and new sources are told one by one; the rest are counted. */
const mostTold = 300

/**
 * The dry run of an import: how many rows are ready, what is wrong with the others by line, and which
 * look like something that is there. Nothing is kept.
 */
export const checkCsv = defineRead({
  name: 'intake.check',
  input: uploadedCsv.extend({ plan: csvPlan }),
  output: z.discriminatedUnion('ok', [
    readRefused,
    z.object({
      ok: z.literal(true),
      rowCount: z.number().int(),
      /** Imported before, by anybody: they are passed over. */
      entered: z.number().int(),
      ready: z.number().int(),
      faulty: z.number().int(),
      faults: z.array(
        z.object({
          line: z.number().int(),
          column: z.string().nullable(),
          code: z.enum(rowFaultCodes),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
      alike: z.array(
        z.object({
          line: z.number().int(),
          title: z.string(),
          likeness: z.enum(likenesses),
          evidence: z
            .object({ evidenceId: z.uuid(), number: z.number().int(), title: z.string() })
            .nullable(),
          otherLine: z.number().int().nullable(),
        }),
      ),
      /** Lines that say what is there word for word, all of them: what is left out unless asked for. */
      sameLines: z.array(z.number().int()),
      alikeCount: z.number().int(),
      newSources: z.array(z.string()),
      newSourceCount: z.number().int(),
    }),
  ]),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx }, { plan, ...asked }) {
    const file = await uploadedFile(tx, asked)
    if (!file) return null
    const { situationId } = asked
    const { sha256 } = file
    const { lines } = await enteredLines(tx, { situationId, sha256 })
    const present = await listPresent(tx, situationId)
    const name = fingerprint([JSON.stringify(plan), ...present.map(({ madeBy }) => madeBy)])
    const read = csvOf(sha256, name, { plan, against: { present, entered: [...lines] } })
    if ('code' in read) return { ok: false as const, refusal: read }
    const waiting = read.ready.filter(({ line }) => !lines.has(line))
    const unknown = await unknownSources(tx, situationId, waiting)
    const { alike, faults, table } = read

    return {
      ok: true as const,
      ...{ rowCount: table.rowCount, entered: lines.size, ready: waiting.length },
      faulty: new Set(faults.map(({ line }) => line)).size,
      faults: faults.slice(0, mostTold).map((fault) => ({
        ...fault,
        column: fault.column === null ? null : nameOf(table.columns, fault.column),
      })),
      alike: alike.slice(0, mostTold),
      sameLines: alike.filter(({ likeness }) => likeness === 'same').map(({ line }) => line),
      alikeCount: alike.length,
      newSources: unknown.slice(0, mostTold),
      newSourceCount: unknown.length,
    }
  },
})

/** A column without a name is told by its place. */
const nameOf = (columns: readonly string[], at: number): string => columns[at] || String(at + 1)

const listPresent = (
  tx: Transaction,
  situationId: string,
): Promise<(Present & { madeBy: string })[]> =>
  tx
    .select({
      evidenceId: evidence.id,
      number: evidence.number,
      title: evidence.title,
      reported: evidence.reported,
      citation: evidence.citation,
      eventFrom: evidence.eventFrom,
      madeBy: evidence.madeBy,
    })
    .from(evidence)
    .where(and(eq(evidence.situationId, situationId), isNull(evidence.endedBy)))
    .orderBy(evidence.number)

const fingerprint = (parts: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

async function unknownSources(
  tx: Transaction,
  situationId: string,
  rows: readonly ReadyRow[],
): Promise<string[]> {
  const known = await tx
    .select({ name: source.name })
    .from(source)
    .where(and(eq(source.situationId, situationId), isNull(source.endedBy)))
  const met = new Set(known.map(({ name }) => name.toLowerCase()))
  const unknown: string[] = []
  for (const { fields } of rows) {
    const { sourceName } = fields
    if (sourceName === null || met.has(sourceName.toLowerCase())) continue
    met.add(sourceName.toLowerCase())
    unknown.push(sourceName)
  }
  return unknown
}
