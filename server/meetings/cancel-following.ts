import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { callOff } from './call-off.ts'
import { cancelMeetingInput } from './cancel-meeting.schema.ts'
import { reviseFollowingOutput } from './following.schema.ts'
import { followingMeetings } from './following-meetings.ts'

/** Calls off a meeting of a series and all that follow it, with the reason. */
export const cancelFollowing = defineAct({
  name: 'meeting.cancel_following',
  input: cancelMeetingInput,
  output: reviseFollowingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, reason }) {
    const { seriesId, following } = await followingMeetings(act, meetingId)
    const meetings: { id: string; sequence: number }[] = []
    for (const standing of following) {
      const sequence = await callOff(act, standing, reason)
      meetings.push({ id: standing.present.id, sequence })
    }

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { reason, series: seriesId, meetings },
      output: { meetingId, meetingIds: meetings.map(({ id }) => id) },
    })
  },
})
