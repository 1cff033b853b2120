import { and, eq } from 'drizzle-orm'
import { callOutAnswer } from '#db/schema/call-out-answer.ts'
import type { Act } from '#server/platform/act-types.ts'

type Answer = Pick<
  typeof callOutAnswer.$inferInsert,
  'situationId' | 'meetingId' | 'ministryId' | 'memberId' | 'takenBy' | 'answeredAt' | 'note'
>

/** Keeps a ministry's answer to a call; the first counts, and a second is refused. The meeting is locked already. */
export const writeAnswer = async (act: Act, answer: Answer): Promise<void> => {
  const [given] = await act.tx
    .select({ id: callOutAnswer.id })
    .from(callOutAnswer)
    .where(
      and(
        eq(callOutAnswer.meetingId, answer.meetingId),
        eq(callOutAnswer.ministryId, answer.ministryId),
      ),
    )
  if (given) return act.refuse('convening.acknowledged_already')
  await act.tx.insert(callOutAnswer).values({ id: act.newId(), ...answer, madeBy: act.id })
}
