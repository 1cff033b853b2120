import { meeting } from '#db/schema/meeting.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { procedureOf } from './body-procedure.ts'
import { cancelMeetingInput, cancelMeetingOutput } from './cancel-meeting.schema.ts'
import { invitedMembers } from './invite-members.ts'
import { lockMeeting } from './present-meeting.ts'
import { writeToInvited } from './write-to-invited.ts'

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
    const procedure = await procedureOf(act.tx, present.bodyId)
    if (!procedure) return act.refuse('common.not_found')
    const sequence = present.sequence + 1
    await endVersion(act, meeting, meetingId)
    await act.tx.insert(meeting).values({
      ...present,
      sequence,
      cancelledBecause: reason,
      madeBy: act.id,
      endedBy: null,
    })
    if (present.draftedBy === null) {
      const place = { meetingId, situationId: present.situationId }
      await writeToInvited(act, place, { ...present, sequence }, procedure.rules, {
        kind: 'invitation_cancelled',
        memberIds: await invitedMembers(act.tx, meetingId),
      })
    }

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { reason, sequence },
      output: { meetingId },
    })
  },
})
