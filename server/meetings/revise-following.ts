import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { changeMeeting } from './change-meeting.ts'
import { reviseFollowingOutput } from './following.schema.ts'
import { followingMeetings } from './following-meetings.ts'
import { reviseMeetingInput } from './revise-meeting.schema.ts'
import { shiftedStart } from './rules/recurrence.ts'
import { shiftAgenda } from './shift-agenda.ts'

/**
 * Changes a meeting of a series and all that follow it: each gets the same words, and is moved by as many days and to
 * the same time by the clocks of the zone as the first.
 */
export const reviseFollowing = defineAct({
  name: 'meeting.revise_following',
  input: reviseMeetingInput,
  output: reviseFollowingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, ...words }) {
    const { seriesId, following } = await followingMeetings(act, meetingId)
    const before = following[0]?.present
    if (!before) return act.refuse('common.not_found')
    const length = Date.parse(words.endsAt) - Date.parse(words.startsAt)
    const changed: { id: string; sequence: number; starts_at: string }[] = []
    let content = {}
    for (const [at, standing] of following.entries()) {
      const { present } = standing
      const start = shiftedStart(present.startsAt.toISOString(), {
        from: { startsAt: before.startsAt.toISOString(), zone: before.timeZone },
        to: { startsAt: words.startsAt, zone: words.timeZone },
      })
      if (!start.ok) return act.refuse(start.fault.code, start.fault.params)
      const begins = Date.parse(start.startsAt)
      const own = {
        ...words,
        startsAt: start.startsAt,
        endsAt: new Date(begins + length).toISOString(),
        agenda:
          at === 0 ? words.agenda : shiftAgenda(words.agenda, begins - Date.parse(words.startsAt)),
      }
      const done = await changeMeeting(act, standing, own)
      if (at === 0) content = done.content
      changed.push({ id: present.id, sequence: done.sequence, starts_at: start.startsAt })
    }

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { ...content, series: seriesId, meetings: changed },
      output: { meetingId, meetingIds: changed.map(({ id }) => id) },
    })
  },
})
