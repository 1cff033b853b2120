import { and, eq, isNull, max } from 'drizzle-orm'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { minutesOnAgenda } from '#db/schema/minutes-on-agenda.ts'
import { thing } from '#db/schema/thing.ts'
import { defineAct } from '#server/acts.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { titlesOnAgenda } from './approval-title.ts'
import { readOffered } from './offered.ts'
import { putOnAgendaInput, putOnAgendaOutput } from './put-on-agenda.schema.ts'

/** Puts on a meeting's agenda, behind its points, what earlier meetings left it: minutes to approve, actions overdue. */
export const putOnAgenda = defineAct({
  name: 'minutes.put_on_agenda',
  input: putOnAgendaInput,
  output: putOnAgendaOutput,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(act, { meetingId, point }) {
    const meeting = await lockMeeting(act.tx, meetingId)
    if (!meeting) return act.refuse('common.not_found')
    if (meeting.cancelledBecause !== null) return act.refuse('meetings.cancelled')
    const offered = await readOffered(act.tx, meeting)
    const titles = await titlesOnAgenda(act.tx)
    if (point.kind === 'matters_arising') {
      if (offered.actions.length === 0) return act.refuse('minutes.not_offered')
      const pointId = await addPoint(act, meeting, titles.mattersArising)

      return act.done({
        thing: { kind: 'meeting', id: meetingId },
        content: { point: pointId, actions: offered.actions.map(({ actionId }) => actionId) },
        output: { pointId },
      })
    }
    const { minutesOf } = point
    if (!offered.approvals.some((one) => one.meetingId === minutesOf)) {
      return act.refuse('minutes.not_offered')
    }
    const [earlier] = await act.tx
      .select({ number: thing.number })
      .from(thing)
      .where(eq(thing.id, minutesOf))
    const title = titles.approvalOf(earlier?.number ?? 0)
    const pointId = await addPoint(act, meeting, title)
    const { situationId } = meeting
    await act.tx.insert(minutesOnAgenda).values({
      ...{ id: act.newId(), situationId, meetingId, minutesOf, title, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'meeting', id: meetingId },
      content: { point: pointId, title, minutes_of: minutesOf },
      output: { pointId },
    })
  },
})

async function addPoint(
  act: Act,
  { id: meetingId, situationId }: { id: string; situationId: string },
  title: string,
): Promise<string> {
  const [last] = await act.tx
    .select({ place: max(agendaPoint.place) })
    .from(agendaPoint)
    .where(and(eq(agendaPoint.meetingId, meetingId), isNull(agendaPoint.endedBy)))
  const { id } = await act.newThing({ kind: 'agenda_point' })
  await act.tx.insert(agendaPoint).values({
    ...{ id, situationId, meetingId, place: (last?.place ?? 0) + 1, title },
    madeBy: act.id,
  })

  return id
}
