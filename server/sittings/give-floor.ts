import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { giveFloorInput, giveFloorOutput } from './give-floor.schema.ts'
import { noteSpeaking, takeFloor } from './note-speaking.ts'
import { lead, listOn } from './sitting-in-hand.ts'

/**
 * Gives the floor to somebody on the list: whoever presides may depart from its order, and the record shows it,
 * but nobody goes before a point of order. A point of order interrupts; otherwise who spoke has ended.
 */
export const giveFloor = defineAct({
  name: 'speaking.give_floor',
  input: giveFloorInput,
  output: giveFloorOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, memberId }) {
    const { stands, at } = await lead(act, meetingId, 'go_on')
    const list = await listOn(act.tx, meetingId, stands.pointId)
    const asked = list.waiting.find(({ member }) => member === memberId)
    if (!asked) return act.refuse('room.not_on_the_list')
    const { kind } = asked
    if (kind === 'normal' && list.waiting[0]?.kind === 'point_of_order') {
      return act.refuse('room.point_of_order_first')
    }
    const interrupts = kind === 'point_of_order' && list.speaking?.kind === 'normal'
    const before = list.speaking?.member ?? null
    if (!interrupts) await takeFloor(act, stands, list, at)
    await noteSpeaking(act, stands, { memberId, movement: 'began', kind }, at)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: {
        ...{ member: memberId, kind, point: stands.pointId, began_at: at.toISOString() },
        // Whether the order of the list was kept.
        ...{ in_order: list.waiting[0]?.member === memberId, before, interrupted: interrupts },
      },
      output: { memberId },
    })
  },
})
