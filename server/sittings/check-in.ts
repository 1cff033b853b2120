import { attendance } from '#db/schema/attendance.ts'
import { defineAct } from '#server/acts.ts'
import { attendanceOf } from '#server/meetings/attendance-of.ts'
import { seatsOf } from '#server/meetings/body-procedure.ts'
import { remoteCountsIn } from '#server/meetings/remote-counts.ts'
import { ministriesPresentAt } from '#server/meetings/rules/presence.ts'
import { mayCheckIn } from '#server/meetings/rules/sitting.ts'
import { situationOf } from '#server/platform/about.ts'
import { checkInInput, checkInOutput } from './check-in.schema.ts'
import { takeMeeting } from './sitting-in-hand.ts'

/** Notes that one is there oneself, in the room or from afar; again, that one is there in the other way. */
export const checkIn = defineAct({
  name: 'meeting.check_in',
  input: checkInInput,
  output: checkInOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, remote }) {
    const { row, phase, at } = await takeMeeting(act, meetingId)
    const { memberId, ministryId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    const may = mayCheckIn(phase, row.startsAt, at)
    if (may !== 'ok') return act.refuse(may)
    await act.tx.insert(attendance).values({
      ...{ id: act.newId(), situationId: row.situationId, meetingId, memberId, ministryId },
      ...{ movement: 'arrived', remote, at, madeBy: act.id },
    })
    const seats = await seatsOf(act.tx, row.bodyId)
    const movements = await attendanceOf(act.tx, meetingId)
    const remoteCounts = await remoteCountsIn(act.tx, row.bodyId)
    const present = ministriesPresentAt(movements, seats, at, remoteCounts)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { member: memberId, remote, moved_at: at.toISOString(), present },
      output: { meetingId, remote },
    })
  },
})
