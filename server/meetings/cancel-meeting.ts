import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { callOff } from './call-off.ts'
import { cancelMeetingInput, cancelMeetingOutput } from './cancel-meeting.schema.ts'
import { standingMeeting } from './standing-meeting.ts'

/** Calls a meeting off, with the reason. It stays readable; the calendar entry becomes a cancellation. */
export const cancelMeeting = defineAct({
  name: 'meeting.cancel',
  input: cancelMeetingInput,
  output: cancelMeetingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, reason }) {
    const sequence = await callOff(act, await standingMeeting(act, meetingId), reason)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { reason, sequence },
      output: { meetingId },
    })
  },
})
