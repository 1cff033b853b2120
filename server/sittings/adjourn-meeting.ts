import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { adjournMeetingInput, adjournMeetingOutput } from './adjourn-meeting.schema.ts'
import { takeFloor } from './note-speaking.ts'
import { lead, listOn, stand } from './sitting-in-hand.ts'

/** Breaks a meeting off for a while. The clock of its point stands still, and who waited to speak still waits. */
export const adjournMeeting = defineAct({
  name: 'meeting.adjourn',
  input: adjournMeetingInput,
  output: adjournMeetingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, resumesAt: announced }) {
    const { stands, at } = await lead(act, meetingId, 'adjourn')
    const resumesAt = announced === null ? null : new Date(announced)
    if (resumesAt !== null && resumesAt.getTime() <= at.getTime()) {
      return act.refuse('room.resumes_in_the_past')
    }
    const list = await listOn(act.tx, meetingId, stands.pointId)
    const spoke = await takeFloor(act, stands, list, at)
    await stand(act, { ...stands, phase: 'adjourned', resumesAt }, at)
    const announcement = resumesAt?.toISOString() ?? null

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { resumes_at: announcement, spoke, adjourned_at: at.toISOString() },
      output: { meetingId },
    })
  },
})
