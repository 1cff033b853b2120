import { invitedMembers } from '#server/meetings/invite-members.ts'
import { lockMeeting, type MeetingRow } from '#server/meetings/present-meeting.ts'
import type { Act } from '#server/platform/act-types.ts'

/** The meeting that an act's member was asked to and may still answer for, locked; refuses otherwise. */
export const meetingAskedTo = async (
  act: Act,
  meetingId: string,
): Promise<{ meeting: MeetingRow; memberId: string; invited: string[] }> => {
  const meeting = await lockMeeting(act.tx, meetingId)
  const { memberId } = act.actor
  if (!meeting || memberId === null) return act.refuse('common.not_found')
  if (meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
  if (meeting.endsAt.getTime() <= act.at.getTime()) return act.refuse('meetings.over')
  const invited = await invitedMembers(act.tx, meetingId)
  if (!invited.includes(memberId)) return act.refuse('invitations.not_invited')

  return { meeting, memberId, invited }
}
