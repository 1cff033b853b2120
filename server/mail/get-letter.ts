import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { letter } from '#db/schema/letter.ts'
import { letterEvent } from '#db/schema/letter-event.ts'
import { member } from '#db/schema/member.ts'
import { defineRead } from '#server/reads.ts'
import { composeLetter } from './compose-letter.ts'
import { letterOf, situationOfLetter } from './letter-in-hand.ts'
import { letterRead } from './letter-read.schema.ts'
import { envelopeFor } from './post-office.ts'
import { selectLetters } from './select-letters.ts'

const nameOf = async (tx: Transaction, memberId: string): Promise<string> => {
  const [row] = await tx
    .select({ name: member.name })
    .from(member)
    .where(and(eq(member.id, memberId), isNull(member.endedBy)))

  return row?.name ?? ''
}

const seesAbout = async (tx: Transaction, situationId: string | null): Promise<boolean> => {
  if (situationId === null) return true
  const [row] = await tx.execute<{ seen: boolean }>(
    sql`select ${situationId}::uuid in (select visible_situations()) as seen`,
  )

  return row?.seen ?? false
}

/**
 * A letter as it is sent, word for word, for its recipient and for those who keep the post going. Who does not see what
 * it is about reads it without a title, whatever the body's rules let mail tell.
 */
export const getLetter = defineRead({
  name: 'letter.get',
  input: z.object({ letterId: z.uuid() }),
  output: letterRead,
  // Of no compartment: an administrator reads letters about what they do not see.
  about: async (tx, input) =>
    (await situationOfLetter(tx, input)) === undefined ? undefined : null,
  async perform({ tx, actor }, { letterId }) {
    const row = await letterOf(tx, letterId)
    const [line] = await selectLetters(tx, eq(letter.id, letterId))
    if (!row || !line) return null
    const isMine = row.memberId === actor.memberId
    const keepsPost = actor.installation.some(
      (role) => role === 'administrator' || role === 'auditor',
    )
    if (!isMine && !keepsPost) return null
    const { title: _, ...untitled } = row.params
    const params = (await seesAbout(tx, row.situationId)) ? row.params : untitled
    const envelope = await envelopeFor(tx, row.memberId)
    const composed = composeLetter({ ...row, params }, envelope)
    const events = await tx
      .select()
      .from(letterEvent)
      .where(eq(letterEvent.letterId, letterId))
      .orderBy(letterEvent.at)
    const sent = events.find(({ event }) => event === 'sent')
    const failed = events.findLast(({ event }) => event === 'failed')

    return {
      ...line,
      isMine,
      ...{ from: composed.from, to: sent?.address ?? composed.to, subject: composed.subject },
      ...{ text: composed.text, calendar: composed.calendar?.text ?? null },
      messageId: composed.messageId,
      memberName: await nameOf(tx, row.memberId),
      proof: sent
        ? {
            at: sent.at.toISOString(),
            address: sent.address ?? '',
            response: sent.response ?? '',
            sha256: sent.sha256 ?? '',
          }
        : null,
      failure: failed ? { at: failed.at.toISOString(), response: failed.response ?? '' } : null,
    }
  },
})
