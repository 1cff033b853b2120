import { and, asc, eq, isNull } from 'drizzle-orm'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import type { AgendaWords } from './meeting-words.schema.ts'
import { papersInside, papersUnseen } from './papers-inside.ts'
import { eachPaperOnce } from './rules/papers.ts'

type Row = typeof agendaPoint.$inferSelect

/** The points of a meeting's agenda in force, in the order of reading. */
const agendaNow = (act: Act, meetingId: string) =>
  act.tx
    .select()
    .from(agendaPoint)
    .where(and(eq(agendaPoint.meetingId, meetingId), isNull(agendaPoint.endedBy)))
    .orderBy(asc(agendaPoint.place))

/**
 * The point that each of the points given is already, undefined for a new one: by its id, or, where none is named,
 * by its place.
 */
const matched = (before: readonly Row[], agenda: readonly AgendaWords[]) => {
  const byPlace = agenda.every(({ pointId }) => pointId === null)
  const left = new Map(before.map((row) => [row.id, row]))
  return agenda.map(({ pointId }, index) => {
    const row = byPlace ? before[index] : left.get(pointId ?? '')
    if (row) left.delete(row.id)
    return row
  })
}

/**
 * Makes a meeting's agenda the points given, in their order. A point keeps its identity wherever it is moved, and
 * with it the papers that whoever changes it may not see.
 */
export const writeAgenda = async (
  act: Act,
  { meetingId, situationId }: { meetingId: string; situationId: string },
  agenda: readonly AgendaWords[],
): Promise<void> => {
  const before = await agendaNow(act, meetingId)
  const same = matched(before, agenda)
  const kept = new Set(same.flatMap((row) => (row ? [row.id] : [])))
  for (const { id } of before) if (!kept.has(id)) await endVersion(act, agendaPoint, id)
  for (const [index, words] of agenda.entries()) {
    const present = same[index]
    const unseen = present ? await papersUnseen(act.tx, present.papers) : []
    const { pointId: _, startsAt, papers, ...said } = words
    const next = {
      ...{ situationId, meetingId, place: index + 1, ...said },
      startsAt: startsAt === null ? null : new Date(startsAt),
      papers: eachPaperOnce([...papers, ...unseen]),
    }
    if (present && isSame(present, next)) continue
    if (present) await endVersion(act, agendaPoint, present.id)
    const { id } = present ?? (await act.newThing({ kind: 'agenda_point' }))
    await act.tx.insert(agendaPoint).values({ id, ...next, madeBy: act.id })
  }
}

const isSame = (row: Row, next: Omit<Row, 'id' | 'madeBy' | 'endedBy'>): boolean => {
  const { id: _id, madeBy: _madeBy, endedBy: _endedBy, ...before } = row
  const ordered = (of: typeof next) =>
    JSON.stringify(Object.entries(of).sort(([one], [other]) => (one < other ? -1 : 1)))
  return ordered(before) === ordered(next)
}

/** Whether all that an agenda lays before the meeting is of its situation, and seen by whoever lays it. */
export const agendaInside = (act: Act, agenda: readonly AgendaWords[]): Promise<boolean> =>
  papersInside(
    act,
    agenda.flatMap(({ papers, measureId }) => [
      ...papers,
      ...(measureId === null ? [] : [{ kind: 'measure' as const, id: measureId }]),
    ]),
  )
