import { meeting } from '#db/schema/meeting.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import type { BodyProcedure } from './body-procedure.ts'
import { invitedMembers } from './invite-members.ts'
import type { MeetingRow } from './present-meeting.ts'
import { writeToInvited } from './write-to-invited.ts'

/**
 * Calls a meeting off, in an act that cancels it alone or with others: its calendar entry becomes a cancellation, and
 * whoever was told of it is told.
 * @returns its new sequence
 */
export const callOff = async (
  act: Act,
  { present, procedure }: { present: MeetingRow; procedure: BodyProcedure },
  reason: string,
): Promise<number> => {
  const { id: meetingId, situationId } = present
  const sequence = present.sequence + 1
  await endVersion(act, meeting, meetingId)
  await act.tx.insert(meeting).values({
    ...present,
    ...{ sequence, cancelledBecause: reason, madeBy: act.id, endedBy: null },
  })
  if (present.draftedBy === null) {
    const told = { ...present, sequence }
    await writeToInvited(act, { meetingId, situationId }, told, procedure.rules, {
      kind: 'invitation_cancelled',
      memberIds: await invitedMembers(act.tx, meetingId),
    })
  }

  return sequence
}
