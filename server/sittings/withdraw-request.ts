import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { noteSpeaking } from './note-speaking.ts'
import { listOn, takeMeeting } from './sitting-in-hand.ts'
import { withdrawRequestInput, withdrawRequestOutput } from './withdraw-request.schema.ts'

/** Takes back that one asked to speak on the point at hand. */
export const withdrawRequest = defineAct({
  name: 'speaking.withdraw',
  input: withdrawRequestInput,
  output: withdrawRequestOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId }) {
    const { stands, at } = await takeMeeting(act, meetingId)
    const { memberId } = act.actor
    if (memberId === null || stands === null) return act.refuse('room.not_on_the_list')
    const { waiting } = await listOn(act.tx, meetingId, stands.pointId)
    const asked = waiting.find(({ member }) => member === memberId)
    if (!asked) return act.refuse('room.not_on_the_list')
    const { kind } = asked
    await noteSpeaking(act, stands, { memberId, movement: 'withdrew', kind }, at)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { member: memberId, kind, point: stands.pointId, withdrew_at: at.toISOString() },
      output: { meetingId },
    })
  },
})
