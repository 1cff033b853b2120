import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { amendment } from '#db/schema/amendment.ts'
import { assertRecordable, type Json } from '#server/record/recordable.ts'
import type { AmendmentChange } from './rules/voting-order.ts'

/** An amendment as it is voted on: `place` is of the paragraph in the text beside it, from 1. */
export type FrozenAmendment = {
  change: AmendmentChange
  place: number
  paragraph: Json
  newText: Json
  reasons: string
}

/** What an amendment says in this transaction; undefined where the actor may not see it. */
export async function frozenAmendment(
  tx: Transaction,
  motionId: string,
): Promise<FrozenAmendment | undefined> {
  const [row] = await tx
    .select()
    .from(amendment)
    .where(and(eq(amendment.motionId, motionId), isNull(amendment.endedBy)))
  if (!row) return undefined
  const [paragraph, newText]: unknown[] = [row.paragraph, row.newText]
  assertRecordable(paragraph)
  assertRecordable(newText)
  const { change, place, reasons } = row

  return { change, place, paragraph, newText, reasons }
}
