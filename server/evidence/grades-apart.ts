import { type SQL, sql } from 'drizzle-orm'
import { evidence } from '#db/schema/evidence.ts'
import { grade } from '#db/schema/grade.ts'
import { thing } from '#db/schema/thing.ts'
import { inConflict } from '#server/grading/standing-conflicts.ts'
import { held } from '#server/platform/versions.ts'

/** The condition that picks the grades of a piece of evidence that counted when the record had an entry. */
export const gradesThatCounted = (asOf: number): SQL => sql`(
  ${grade.evidenceId} = ${evidence.id} and ${held(grade, asOf)}
  and not ${inConflict(grade.graderId, grade.evidenceId, asOf)})`

/**
 * The condition that two graders of a piece of evidence lay two or more strengths apart on a dimension when the
 * record had an entry: the table of rules/strength.ts and the range of the policy, which the database says too
 * (`strengths_apart`) so that a list can be filtered by it. A test holds the two to the same answer.
 */
export const gradesApart = (asOf: number): SQL => sql`(
  select strengths_apart(array_agg(${grade.reliability}), array_agg(${grade.credibility}),
    array_agg(${grade.directness}), array_agg(${grade.integrity}), array_agg(${grade.bearings}))
  from ${grade} where ${gradesThatCounted(asOf)})`

/** The condition that no third of another ministry had graded a piece of evidence when the record had an entry. */
export const gradesLackThird = (asOf: number): SQL => sql`(
  select lacks_third(array_agg(${grade.ministryId} order by act_index(${thing.madeBy})))
  from ${grade} join ${thing} on ${thing.id} = ${grade.id}
  where ${gradesThatCounted(asOf)})`
