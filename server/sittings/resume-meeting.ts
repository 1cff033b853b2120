import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { resumeMeetingInput, resumeMeetingOutput } from './resume-meeting.schema.ts'
import { lead, stand } from './sitting-in-hand.ts'

/** Goes on with a meeting that was broken off, at the point where it was. */
export const resumeMeeting = defineAct({
  name: 'meeting.resume',
  input: resumeMeetingInput,
  output: resumeMeetingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId }) {
    const { stands, at } = await lead(act, meetingId, 'resume')
    await stand(act, { ...stands, phase: 'sitting', resumesAt: null }, at)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { point: stands.pointId, resumed_at: at.toISOString() },
      output: { meetingId },
    })
  },
})
