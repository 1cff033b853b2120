import { attendance } from '#db/schema/attendance.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { attendanceOf } from './attendance-of.ts'
import { seatsOf } from './body-procedure.ts'
import { allInside } from './invite-members.ts'
import { ministryOfMembers } from './ministry-of-members.ts'
import { lockMeeting } from './present-meeting.ts'
import { remoteCountsIn } from './remote-counts.ts'
import { ministriesPresentAt } from './rules/presence.ts'
import { takeAttendanceInput, takeAttendanceOutput } from './take-attendance.schema.ts'

/** Notes who came and who left. The ministries present follow from it, for quorum and for votes. */
export const takeAttendance = defineAct({
  name: 'meeting.take_attendance',
  input: takeAttendanceInput,
  output: takeAttendanceOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, movements }) {
    const present = await lockMeeting(act.tx, meetingId)
    if (!present) return act.refuse('common.not_found')
    if (present.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    const members = movements.map(({ memberId }) => memberId)
    if (!(await allInside(act.tx, present.situationId, members))) {
      return act.refuse('meetings.invited_outside')
    }
    const at = await act.moment()
    const ministries = await ministryOfMembers(act.tx, members)
    await act.tx.insert(attendance).values(
      movements.map(({ memberId, movement, remote }) => ({
        id: act.newId(),
        situationId: present.situationId,
        meetingId,
        memberId,
        ministryId: ministries.get(memberId) ?? null,
        movement,
        remote: remote && movement === 'arrived',
        at,
        madeBy: act.id,
      })),
    )
    const seats = await seatsOf(act.tx, present.bodyId)
    const before = await attendanceOf(act.tx, meetingId)
    const remoteCounts = await remoteCountsIn(act.tx, present.bodyId)
    const ministriesNow = ministriesPresentAt(before, seats, at, remoteCounts)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: {
        movements: movements.map(({ memberId, movement, remote }) => ({
          ...{ member: memberId, movement },
          ...(remote ? { remote } : {}),
        })),
        moved_at: at.toISOString(),
        present: ministriesNow,
      },
      output: { meetingId, present: ministriesNow },
    })
  },
})
