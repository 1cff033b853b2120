import { and, asc, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import type { agendaWords } from './meeting-words.schema.ts'

type Point = z.output<typeof agendaWords>

/** Whether every measure on an agenda is of the situation that the meeting is about. */
export const agendaInside = async (act: Act, agenda: readonly Point[]): Promise<boolean> => {
  for (const { measureId } of agenda) {
    if (measureId === null) continue
    if ((await situationOf(act.tx, 'measure', measureId)) !== act.situationId) return false
  }
  return true
}

/** Makes a meeting's agenda the points given, in their order. A point keeps its identity in its place. */
export const writeAgenda = async (
  act: Act,
  { meetingId, situationId }: { meetingId: string; situationId: string },
  agenda: readonly Point[],
): Promise<void> => {
  const before = await act.tx
    .select()
    .from(agendaPoint)
    .where(and(eq(agendaPoint.meetingId, meetingId), isNull(agendaPoint.endedBy)))
    .orderBy(asc(agendaPoint.place))
  const same = (row: (typeof before)[number], point: Point) =>
    row.title === point.title && row.minutes === point.minutes && row.measureId === point.measureId

  for (const [index, point] of agenda.entries()) {
    const present = before[index]
    if (present !== undefined && same(present, point)) continue
    if (present !== undefined) await endVersion(act, agendaPoint, present.id)
    const { id } = present ?? (await act.newThing({ kind: 'agenda_point' }))
    await act.tx
      .insert(agendaPoint)
      .values({ id, situationId, meetingId, place: index + 1, ...point, madeBy: act.id })
  }
  for (const surplus of before.slice(agenda.length)) await endVersion(act, agendaPoint, surplus.id)
}
