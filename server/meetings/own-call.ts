import { electorateOf } from '#server/ballots/electorate-of.ts'
import type { Seat } from '#server/ballots/rules/count-ballot.ts'
import type { Act } from '#server/platform/act-types.ts'
import { lockMeeting, type MeetingRow } from './present-meeting.ts'

/** An urgent meeting that is still to be answered, locked, with the seats of its body; refuses any other. */
export const urgentMeeting = async (
  act: Act,
  meetingId: string,
): Promise<{ meeting: MeetingRow & { urgentSince: Date }; electorate: Seat[] }> => {
  const meeting = await lockMeeting(act.tx, meetingId)
  if (!meeting) return act.refuse('common.not_found')
  const { urgentSince } = meeting
  if (meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
  if (urgentSince === null) return act.refuse('convening.no_call_out')
  if (meeting.endsAt.getTime() <= act.at.getTime()) return act.refuse('meetings.over')
  const electorate = await electorateOf(act.tx, meeting.bodyId, meeting.situationId)

  return { meeting: { ...meeting, urgentSince }, electorate }
}

/** The ministry for which a member holds a seat, as principal or deputy; undefined where they hold none. */
export const ministryHeldBy = (
  electorate: readonly Seat[],
  memberId: string | null,
): string | undefined =>
  electorate.find(
    ({ principal, deputies }) =>
      memberId !== null && (principal === memberId || deputies.includes(memberId)),
  )?.ministry
