import { type SQL, sql } from 'drizzle-orm'
import { evidence } from '#db/schema/evidence.ts'
import { grade } from '#db/schema/grade.ts'
import { held } from '#server/platform/versions.ts'

/**
 * The condition that two graders of a piece of evidence lie two or more strengths apart on a
 * dimension: the table of rules/strength.ts and the range of the policy, said in SQL so that a
 * list can be filtered by it. A test holds the two to the same answer.
 */
export const gradesApart = (asOf: number | undefined): SQL => sql`(exists (
  select from ${grade} where ${grade.evidenceId} = ${evidence.id} and ${held(grade, asOf)}
  having greatest(
    ${apart(sql`case ${grade.reliability} when 'A' then 3 when 'B' then 3 when 'C' then 2 when 'D' then 1 when 'F' then 1 else 0 end`)},
    ${apart(sql`case ${grade.credibility} when 2 then 3 when 3 then 2 when 5 then 0 else 1 end`)},
    ${apart(sql`case ${grade.directness} when 'direct' then 3 when 'circumstantial' then 2 else 1 end`)},
    ${apart(sql`case ${grade.integrity} when 'verified' then 3 when 'partial' then 2 when 'unverifiable' then 1 else 0 end`)}
  ) >= 2
) or exists (
  select from ${grade}, jsonb_to_recordset(${grade.bearings}) as b (link text, bearing text)
  where ${grade.evidenceId} = ${evidence.id} and ${held(grade, asOf)}
  group by b.link
  having ${apart(sql`case b.bearing when 'strong' then 3 when 'medium' then 2 when 'weak' then 1 else 0 end`)} >= 2
))`

const apart = (strength: SQL): SQL => sql`max(${strength}) - min(${strength})`
