import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { meeting } from '#db/schema/meeting.ts'
import { lockMeeting, type MeetingRow } from '#server/meetings/present-meeting.ts'
import type { Act } from '#server/platform/act-types.ts'
import { held } from '#server/platform/versions.ts'

/** The next meeting of a meeting's body on the same situation that is called and has not begun, locked. */
export async function lockNextMeeting(
  act: Act,
  { bodyId, situationId, startsAt }: MeetingRow,
): Promise<MeetingRow | undefined> {
  const [next] = await act.tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(
      and(
        ...[held(meeting), eq(meeting.bodyId, bodyId), eq(meeting.situationId, situationId)],
        ...[gt(meeting.startsAt, startsAt), gt(meeting.startsAt, act.at)],
        ...[isNull(meeting.cancelledBecause), isNull(meeting.draftedBy)],
      ),
    )
    .orderBy(asc(meeting.startsAt))
    .limit(1)

  return next && lockMeeting(act.tx, next.id)
}
