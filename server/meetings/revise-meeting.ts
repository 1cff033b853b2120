import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { changeMeeting } from './change-meeting.ts'
import { reviseMeetingInput, reviseMeetingOutput } from './revise-meeting.schema.ts'
import { standingMeeting } from './standing-meeting.ts'

/**
 * Changes a meeting that was called. A new time counts as a new notice; the calendar entry follows. One that a
 * tripwire drafted is confirmed by it, changed or not.
 */
export const reviseMeeting = defineAct({
  name: 'meeting.revise',
  input: reviseMeetingInput,
  output: reviseMeetingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, ...words }) {
    const standing = await standingMeeting(act, meetingId)
    const { sequence, content } = await changeMeeting(act, standing, words)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content,
      output: { meetingId, sequence },
    })
  },
})
