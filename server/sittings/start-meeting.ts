import { and, asc, eq, isNull } from 'drizzle-orm'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { defineAct } from '#server/acts.ts'
import { allInside } from '#server/meetings/invite-members.ts'
import { mayCheckIn, mayStep } from '#server/meetings/rules/sitting.ts'
import { situationOf } from '#server/platform/about.ts'
import { convenorOf, stand, takeMeeting } from './sitting-in-hand.ts'
import { startMeetingInput, startMeetingOutput } from './start-meeting.schema.ts'

/**
 * Starts a meeting, at the first point of its agenda. Whoever convened it presides, or who starts it where that
 * was the system or somebody who has left.
 */
export const startMeeting = defineAct({
  name: 'meeting.start',
  input: startMeetingInput,
  output: startMeetingOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId }) {
    const { row, phase, at } = await takeMeeting(act, meetingId)
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    const may = mayStep(phase, 'start')
    if (may !== 'ok') return act.refuse(may)
    if (row.draftedBy !== null) return act.refuse('room.not_confirmed')
    if (mayCheckIn(phase, row.startsAt, at) !== 'ok') return act.refuse('room.too_early')
    const convenor = await convenorOf(act.tx, meetingId)
    const { situationId } = row
    const isHere = convenor !== null && (await allInside(act.tx, situationId, [convenor]))
    const chairId = isHere ? convenor : memberId
    const [first] = await act.tx
      .select({ id: agendaPoint.id })
      .from(agendaPoint)
      .where(and(eq(agendaPoint.meetingId, meetingId), isNull(agendaPoint.endedBy)))
      .orderBy(asc(agendaPoint.place))
      .limit(1)
    const pointId = first?.id ?? null
    const stands = { id: meetingId, situationId, phase: 'sitting', chairId, pointId } as const
    await stand(act, { ...stands, listClosed: false, resumesAt: null }, at)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { chair: chairId, point: pointId, started_at: at.toISOString() },
      output: { meetingId, chairId },
    })
  },
})
