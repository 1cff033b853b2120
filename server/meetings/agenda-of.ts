import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { memberNames } from '#server/ballots/names.ts'
import { held } from '#server/platform/versions.ts'
import { papersShown } from './papers-shown.ts'
import { timesOf } from './rules/agenda.ts'
import { eachPaperOnce, type Paper } from './rules/papers.ts'

type Row = typeof agendaPoint.$inferSelect

/** The papers of a point; what it is about is one of them. */
const papersOf = ({ papers, measureId }: Row): Paper[] =>
  eachPaperOnce([
    ...(measureId === null ? [] : [{ kind: 'measure' as const, id: measureId }]),
    ...papers,
  ])

/**
 * A meeting's agenda in the order of reading, each point with its number, when it is taken, who speaks and those of
 * its papers that the transaction's actor may see: of the others there is no trace.
 */
export const agendaOf = async (
  tx: Transaction,
  { meetingId, startsAt }: { meetingId: string; startsAt: Date },
  asOf: number | undefined,
) => {
  const rows = await tx
    .select()
    .from(agendaPoint)
    .where(and(eq(agendaPoint.meetingId, meetingId), held(agendaPoint, asOf)))
    .orderBy(asc(agendaPoint.place))
  const times = timesOf(rows, startsAt)
  const shown = await papersShown(tx, rows.flatMap(papersOf), asOf)
  const name = await memberNames(
    tx,
    rows.flatMap(({ speakerIds }) => speakerIds),
  )

  return rows.map((row, at) => ({
    pointId: row.id,
    place: row.place,
    number: times[at]?.number ?? '',
    level: row.level,
    title: row.title,
    minutes: row.minutes,
    measureId: row.measureId,
    isFixed: row.startsAt !== null,
    startsAt: (times[at]?.startsAt ?? startsAt).toISOString(),
    endsAt: (times[at]?.endsAt ?? startsAt).toISOString(),
    speakers: row.speakerIds.map((memberId) => ({ memberId, name: name(memberId) })),
    papers: papersOf(row).flatMap((paper) => shown.get(`${paper.kind} ${paper.id}`) ?? []),
  }))
}
