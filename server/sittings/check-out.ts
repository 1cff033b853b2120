import { attendance } from '#db/schema/attendance.ts'
import { defineAct } from '#server/acts.ts'
import { attendanceOf } from '#server/meetings/attendance-of.ts'
import { seatsOf } from '#server/meetings/body-procedure.ts'
import { remoteCountsIn } from '#server/meetings/remote-counts.ts'
import { membersPresentAt, ministriesPresentAt } from '#server/meetings/rules/presence.ts'
import { situationOf } from '#server/platform/about.ts'
import { checkOutInput, checkOutOutput } from './check-out.schema.ts'
import { noteSpeaking } from './note-speaking.ts'
import { listOn, takeMeeting } from './sitting-in-hand.ts'

/** Notes that one leaves. Whoever leaves no longer waits to speak. */
export const checkOut = defineAct({
  name: 'meeting.check_out',
  input: checkOutInput,
  output: checkOutOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId }) {
    const { row, stands, at } = await takeMeeting(act, meetingId)
    const { memberId, ministryId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    const before = await attendanceOf(act.tx, meetingId)
    if (!membersPresentAt(before, at).includes(memberId)) return act.refuse('room.not_here')
    await act.tx.insert(attendance).values({
      ...{ id: act.newId(), situationId: row.situationId, meetingId, memberId, ministryId },
      ...{ movement: 'left', at, madeBy: act.id },
    })
    if (stands !== null) {
      const { speaking, waiting } = await listOn(act.tx, meetingId, stands.pointId)
      const asked = waiting.find(({ member }) => member === memberId)
      const { kind } = asked ?? { kind: 'normal' }
      if (asked) await noteSpeaking(act, stands, { memberId, movement: 'withdrew', kind }, at)
      if (speaking?.member === memberId) {
        await noteSpeaking(act, stands, { memberId, movement: 'ended', kind: speaking.kind }, at)
      }
    }
    const seats = await seatsOf(act.tx, row.bodyId)
    const movements = await attendanceOf(act.tx, meetingId)
    const remoteCounts = await remoteCountsIn(act.tx, row.bodyId)
    const present = ministriesPresentAt(movements, seats, at, remoteCounts)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { member: memberId, moved_at: at.toISOString(), present },
      output: { meetingId },
    })
  },
})
