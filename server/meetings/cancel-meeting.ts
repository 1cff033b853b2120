import { meeting } from '#db/schema/meeting.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { cancelMeetingInput, cancelMeetingOutput } from './cancel-meeting.schema.ts'
import { lockMeeting } from './present-meeting.ts'

/** Calls a meeting off, with the reason. It stays readable; the calendar entry becomes a cancellation. */
export const cancelMeeting = defineAct({
  name: 'meeting.cancel',
  input: cancelMeetingInput,
  output: cancelMeetingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, reason }) {
    const present = await lockMeeting(act.tx, meetingId)
    if (!present) return act.refuse('common.not_found')
    if (present.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    if (present.endsAt.getTime() <= act.at.getTime()) return act.refuse('meetings.over')
    const sequence = present.sequence + 1
    await endVersion(act, meeting, meetingId)
    await act.tx.insert(meeting).values({
      ...present,
      sequence,
      cancelledBecause: reason,
      madeBy: act.id,
      endedBy: null,
    })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { reason, sequence },
      output: { meetingId },
    })
  },
})
