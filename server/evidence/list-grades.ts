import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { grade } from '#db/schema/grade.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { thing } from '#db/schema/thing.ts'
import { inConflict } from '#server/grading/standing-conflicts.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'

const whenMade = sql<Date>`coalesce(${recordEntry.effectiveAt}, ${recordEntry.at})`.mapWith(
  recordEntry.at,
)

/** Every grade of a piece of evidence with who gave it and when, in the order first given. */
export async function listGrades(read: Read, evidenceId: string) {
  const rows = await select(read)
    .where(and(eq(grade.evidenceId, evidenceId), held(grade, read.asOf)))
    .orderBy(sql`act_index(${thing.madeBy})`)
  return rows.map((row) => judged(row, read))
}

/** Grades that were given and replaced by the moment that is read, newest first. */
export async function listEarlierGrades(read: Read, evidenceId: string) {
  const rows = await select(read)
    .where(
      and(
        eq(grade.evidenceId, evidenceId),
        read.asOf === undefined
          ? isNotNull(grade.endedBy)
          : sql`act_index(${grade.endedBy}) <= ${read.asOf}`,
      ),
    )
    .orderBy(desc(recordEntry.index))
  return rows.map((row) => judged(row, read))
}

const select = ({ tx, asOf }: Read) =>
  tx
    .select({
      grade,
      graderName: member.name,
      ministryName: ministry.name,
      at: whenMade,
      isSetAside: inConflict(grade.graderId, grade.evidenceId, asOf),
    })
    .from(grade)
    .innerJoin(thing, eq(thing.id, grade.id))
    .innerJoin(recordEntry, eq(recordEntry.actId, grade.madeBy))
    .innerJoin(member, and(eq(member.id, grade.graderId), isNull(member.endedBy)))
    .innerJoin(ministry, and(eq(ministry.id, grade.ministryId), isNull(ministry.endedBy)))

type Row = Awaited<ReturnType<typeof select>>[number]

const judged = (
  { grade: given, graderName, ministryName, at, isSetAside }: Row,
  { actor }: Read,
) => ({
  graderId: given.graderId,
  graderName,
  ministryName,
  mine: given.graderId === actor.memberId,
  reliability: given.reliability,
  credibility: given.credibility,
  directness: given.directness,
  integrity: given.integrity,
  bearings: given.bearings,
  rationale: given.rationale,
  reason: given.reason,
  departure: given.departure,
  isSetAside,
  at,
})
