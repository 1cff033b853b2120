import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { letter } from '#db/schema/letter.ts'
import { letterEvent } from '#db/schema/letter-event.ts'

export type LetterRow = typeof letter.$inferSelect
type LetterEvent = (typeof letterEvent.$inferSelect)['event']

/** A letter as it was posted; undefined where there is none that the transaction's actor may see. */
export const letterOf = async (tx: Transaction, id: string): Promise<LetterRow | undefined> => {
  const [row] = await tx.select().from(letter).where(eq(letter.id, id))

  return row
}

/** The compartment of a letter: null for none, undefined where there is no such letter. */
export const situationOfLetter = async (
  tx: Transaction,
  { letterId }: { letterId: string },
): Promise<string | null | undefined> => (await letterOf(tx, letterId))?.situationId

/** Whether something has become of a letter already. */
export const hasBecome = async (
  tx: Transaction,
  letterId: string,
  event: LetterEvent,
): Promise<boolean> => {
  const [row] = await tx
    .select({ id: letterEvent.id })
    .from(letterEvent)
    .where(and(eq(letterEvent.letterId, letterId), eq(letterEvent.event, event)))

  return row !== undefined
}

/** Whether sending a letter was given up at this address. */
export const hasFailedAt = async (
  tx: Transaction,
  letterId: string,
  address: string,
): Promise<boolean> => {
  const [row] = await tx
    .select({ id: letterEvent.id })
    .from(letterEvent)
    .where(
      and(
        ...[eq(letterEvent.letterId, letterId), eq(letterEvent.event, 'failed')],
        eq(letterEvent.address, address),
      ),
    )

  return row !== undefined
}

/** What the record says a letter was: to whom, of what kind, about what. */
export const letterContent = ({ memberId, kind, aboutKind, aboutId }: LetterRow) => ({
  member: memberId,
  kind,
  about_kind: aboutKind,
  about: aboutId,
})
