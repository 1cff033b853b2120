import { defineAct } from '#server/acts.ts'
import { attendanceOf } from '#server/meetings/attendance-of.ts'
import { membersPresentAt } from '#server/meetings/rules/presence.ts'
import { situationOf } from '#server/platform/about.ts'
import { handOverChairInput, handOverChairOutput } from './hand-over-chair.schema.ts'
import { lead, stand } from './sitting-in-hand.ts'

/** Hands the chair over to somebody who is there. The convenor may do it too, where the chair had to leave. */
export const handOverChair = defineAct({
  name: 'meeting.hand_over_chair',
  input: handOverChairInput,
  output: handOverChairOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, memberId }) {
    const { stands, at } = await lead(act, meetingId, 'go_on')
    if (stands.chairId === memberId) return act.refuse('room.chairs_already')
    const isPresent = membersPresentAt(await attendanceOf(act.tx, meetingId), at).includes(memberId)
    // The convenor who takes the chair is the one who is running the meeting, counted as present or not.
    if (!isPresent && memberId !== act.actor.memberId) return act.refuse('room.not_here')
    await stand(act, { ...stands, chairId: memberId }, at)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { from: stands.chairId, chair: memberId, handed_over_at: at.toISOString() },
      output: { chairId: memberId },
    })
  },
})
