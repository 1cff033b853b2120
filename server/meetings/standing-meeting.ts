import type { Act } from '#server/platform/act-types.ts'
import { type BodyProcedure, procedureOf } from './body-procedure.ts'
import { lockMeeting, type MeetingRow } from './present-meeting.ts'

/** A meeting that can still be changed or called off, locked, with the rules of its body; refuses any other. */
export const standingMeeting = async (
  act: Act,
  meetingId: string,
): Promise<{ present: MeetingRow; procedure: BodyProcedure }> => {
  const present = await lockMeeting(act.tx, meetingId)
  const procedure = present && (await procedureOf(act.tx, present.bodyId))
  if (!present || !procedure) return act.refuse('common.not_found')
  if (present.cancelledBecause !== null) return act.refuse('meetings.cancelled')
  if (present.endsAt.getTime() <= act.at.getTime()) return act.refuse('meetings.over')

  return { present, procedure }
}
