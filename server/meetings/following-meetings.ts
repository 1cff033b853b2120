import { and, asc, eq, gte, isNull } from 'drizzle-orm'
import { meeting } from '#db/schema/meeting.ts'
import type { Act } from '#server/platform/act-types.ts'
import { standingMeeting } from './standing-meeting.ts'

/**
 * A meeting of a series and those that follow it and are still to be held, each locked, in their order; refuses a
 * meeting that comes alone.
 */
export const followingMeetings = async (act: Act, meetingId: string) => {
  const first = await standingMeeting(act, meetingId)
  const { seriesId, seriesPlace } = first.present
  if (seriesId === null || seriesPlace === null) return act.refuse('convening.no_series')
  const ids = await act.tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(
      and(
        eq(meeting.seriesId, seriesId),
        gte(meeting.seriesPlace, seriesPlace + 1),
        isNull(meeting.cancelledBecause),
        isNull(meeting.endedBy),
      ),
    )
    .orderBy(asc(meeting.seriesPlace))
  const following = [first]
  for (const { id } of ids) following.push(await standingMeeting(act, id))

  return { seriesId, following }
}
