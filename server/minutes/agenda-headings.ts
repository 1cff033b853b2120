import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { agendaPoint } from '#db/schema/agenda-point.ts'
import { numbersOf } from '#server/meetings/rules/agenda.ts'
import { held } from '#server/platform/versions.ts'

/** A point of an agenda, as minutes head it. */
export type AgendaHeading = {
  pointId: string
  number: string
  title: string
  /** From 1, one more for each part of a part. */
  level: number
  /** The measures and motions that are its papers. */
  about: string[]
}

/** The points of a meeting's agenda in the order of reading, each with its number as the agenda shows it. */
export async function agendaHeadings(
  tx: Transaction,
  meetingId: string,
  asOf?: number | undefined,
): Promise<AgendaHeading[]> {
  const points = await tx
    .select()
    .from(agendaPoint)
    .where(and(eq(agendaPoint.meetingId, meetingId), held(agendaPoint, asOf)))
    .orderBy(asc(agendaPoint.place))
  const numbers = numbersOf(points.map(({ level }) => level))

  return points.map(({ id, title, level, measureId, papers }, at) => ({
    ...{ pointId: id, number: numbers[at] ?? '', title, level },
    about: [...(measureId === null ? [] : [measureId]), ...papers.map((paper) => paper.id)],
  }))
}
