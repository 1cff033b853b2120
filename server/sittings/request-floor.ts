import { defineAct } from '#server/acts.ts'
import { attendanceOf } from '#server/meetings/attendance-of.ts'
import { membersPresentAt } from '#server/meetings/rules/presence.ts'
import { mayStep } from '#server/meetings/rules/sitting.ts'
import { situationOf } from '#server/platform/about.ts'
import { noteSpeaking } from './note-speaking.ts'
import { requestFloorInput, requestFloorOutput } from './request-floor.schema.ts'
import { listOn, takeMeeting } from './sitting-in-hand.ts'

/** Asks to speak on the point at hand, or on a point of order, which a closed list does not keep out. */
export const requestFloor = defineAct({
  name: 'speaking.request',
  input: requestFloorInput,
  output: requestFloorOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, kind }) {
    const { stands, phase, at } = await takeMeeting(act, meetingId)
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    const may = mayStep(phase, 'go_on')
    if (may !== 'ok') return act.refuse(may)
    if (stands === null) return act.refuse('room.not_started')
    const present = membersPresentAt(await attendanceOf(act.tx, meetingId), at)
    if (!present.includes(memberId)) return act.refuse('room.not_here')
    if (stands.listClosed && kind === 'normal') return act.refuse('room.list_closed')
    const { speaking, waiting } = await listOn(act.tx, meetingId, stands.pointId)
    if (speaking?.member === memberId) return act.refuse('room.speaks_already')
    const asked = waiting.find(({ member }) => member === memberId)
    if (asked && (asked.kind === kind || kind === 'normal')) return act.refuse('room.waits_already')
    await noteSpeaking(act, stands, { memberId, movement: 'asked', kind }, at)
    const others = waiting.filter(({ member }) => member !== memberId)
    const ahead =
      kind === 'normal' ? others.length : others.filter((one) => one.kind === kind).length

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { member: memberId, kind, point: stands.pointId, asked_at: at.toISOString() },
      output: { ahead },
    })
  },
})
