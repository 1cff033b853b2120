import { and, eq, isNull, max } from 'drizzle-orm'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import type { Act } from '#server/platform/act-types.ts'

/** Adds a point to a meeting's agenda, behind those that it has. */
export async function addPoint(
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
