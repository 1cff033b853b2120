import { defineAct } from '#server/acts.ts'
import { maySteer } from '#server/meetings/rules/sitting.ts'
import { situationOf } from '#server/platform/about.ts'
import { endSpeakingInput, endSpeakingOutput } from './end-speaking.schema.ts'
import { takeFloor } from './note-speaking.ts'
import { listOn, takeMeeting } from './sitting-in-hand.ts'

/** Ends somebody's turn to speak: the chair does, or they themselves. */
export const endSpeaking = defineAct({
  name: 'speaking.end',
  input: endSpeakingInput,
  output: endSpeakingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, memberId }) {
    const { stands, at } = await takeMeeting(act, meetingId)
    const isConvenor = act.actor.situation.includes('convenor')
    const leads = maySteer(act.actor.memberId, stands?.chairId ?? null, isConvenor)
    if (!leads && act.actor.memberId !== memberId) return act.refuse('room.not_the_chair')
    const list = stands && (await listOn(act.tx, meetingId, stands.pointId))
    if (!list || list.speaking?.member !== memberId) return act.refuse('room.does_not_speak')
    await takeFloor(act, stands, list, at)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: {
        ...{ member: memberId, kind: list.speaking.kind, point: stands.pointId },
        ...{ began_at: list.speaking.since.toISOString(), ended_at: at.toISOString() },
      },
      output: { memberId },
    })
  },
})
