import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { selectEntries, shownRow } from '#server/record/record-row.ts'
import { landmarks } from './rules/landmarks.ts'

/** A moment of a situation: the act after which it was as it then was. */
export const moment = z.object({
  index: z.int(),
  act: z.string(),
  /** When it happened; in an exercise, when it is said to have. */
  at: z.date(),
  thing: z.object({ kind: z.string(), number: z.int().nullable() }).nullable(),
  subject: z.string().nullable(),
})

/** The moments of a situation that the transaction's actor may see, newest first unless ordered otherwise. */
export const momentsOf = async (
  tx: Transaction,
  situationId: string,
  { where, order = desc(recordEntry.index), most }: { where?: SQL; order?: SQL; most: number },
): Promise<z.output<typeof moment>[]> => {
  const rows = await selectEntries(
    tx,
    and(eq(recordEntry.situationId, situationId), inArray(recordEntry.act, [...landmarks]), where),
  )
    .orderBy(order)
    .limit(most)

  return rows.map(shownRow).map(({ index, act, at, effectiveAt, thing, subject }) => ({
    ...{ index, act, at: effectiveAt ?? at, subject },
    thing: thing && { kind: thing.kind, number: thing.number },
  }))
}
