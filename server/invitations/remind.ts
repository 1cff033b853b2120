import { and, eq, sql } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { letter } from '#db/schema/letter.ts'
import { defineAct } from '#server/acts.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { invitedMembers } from '#server/meetings/invite-members.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { writeToInvited } from '#server/meetings/write-to-invited.ts'
import { situationOf } from '#server/platform/about.ts'
import { latestReplies } from './latest-replies.ts'
import { remindInput, remindOutput } from './remind.schema.ts'

const wasReminded = async (
  tx: Transaction,
  meetingId: string,
  sequence: number,
  hours: number,
): Promise<boolean> => {
  const [row] = await tx
    .select({ id: letter.id })
    .from(letter)
    .where(
      and(
        eq(letter.aboutId, meetingId),
        eq(letter.kind, 'reminder'),
        sql`${letter.params} @> ${JSON.stringify({ sequence, hours })}::jsonb`,
      ),
    )
    .limit(1)

  return row !== undefined
}

/**
 * Reminds those who are asked to a meeting and have not declined. Refused for one that was cancelled, changed since
 * (the change has reminders of its own), has begun, or of which so much was said already. Run by the worker.
 */
export const remindOfMeeting = defineAct({
  name: 'meeting.remind',
  input: remindInput,
  output: remindOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, sequence, hours }) {
    const meeting = await lockMeeting(act.tx, meetingId)
    const procedure = meeting && (await procedureOf(act.tx, meeting.bodyId))
    if (!meeting || !procedure) return act.refuse('common.not_found')
    const { situationId } = meeting
    const isOff = meeting.cancelledBecause !== null || meeting.sequence !== sequence
    if (isOff || meeting.startsAt <= act.at) return act.refuse('invitations.nothing_to_remind')
    if (await wasReminded(act.tx, meetingId, sequence, hours)) {
      return act.refuse('invitations.nothing_to_remind')
    }
    const answers = await latestReplies(act.tx, meetingId)
    const memberIds = (await invitedMembers(act.tx, meetingId)).filter(
      (memberId) => answers.get(memberId)?.reply !== 'declined',
    )
    await writeToInvited(act, { meetingId, situationId }, meeting, procedure.rules, {
      ...{ kind: 'reminder', memberIds, hours },
    })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { hours, reminded: memberIds },
      output: { reminded: memberIds.length },
    })
  },
})

/** The worker's job when a reminder falls due. */
export const remindOnTime = async (
  given: unknown,
  { connection }: { connection: Connection },
): Promise<void> => {
  const caller = { kind: 'system' } as const
  await remindOfMeeting.run(connection, remindInput.parse(given), { caller })
}
