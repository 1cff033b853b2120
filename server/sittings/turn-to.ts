import { and, eq, isNull } from 'drizzle-orm'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { takeFloor } from './note-speaking.ts'
import { lead, listOn, stand } from './sitting-in-hand.ts'
import { turnToInput, turnToOutput } from './turn-to.schema.ts'

/** Turns a meeting to a point of its agenda. Each point has its list of speakers; one left keeps who waited. */
export const turnTo = defineAct({
  name: 'meeting.turn_to',
  input: turnToInput,
  output: turnToOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, pointId }) {
    const { stands, at } = await lead(act, meetingId, 'go_on')
    if (stands.pointId === pointId) return act.refuse('room.at_this_point')
    const [point] = await act.tx
      .select({ id: agendaPoint.id })
      .from(agendaPoint)
      .where(
        and(
          eq(agendaPoint.id, pointId),
          eq(agendaPoint.meetingId, meetingId),
          isNull(agendaPoint.endedBy),
        ),
      )
    if (!point) return act.refuse('room.point_unknown')
    const list = await listOn(act.tx, meetingId, stands.pointId)
    const spoke = await takeFloor(act, stands, list, at)
    await stand(act, { ...stands, pointId, listClosed: false }, at)

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { from: stands.pointId, point: pointId, spoke, turned_at: at.toISOString() },
      output: { pointId },
    })
  },
})
