import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { grade } from '#db/schema/grade.ts'
import { inConflict } from '#server/grading/standing-conflicts.ts'
import { rolesInSituation } from '#server/members/rules/roles.ts'
import type { Actor } from '#server/platform/actor.ts'
import { held } from '#server/platform/versions.ts'
import { blindness } from './rules/blind.ts'

/**
 * The evidence of a situation whose grades are still hidden from somebody: what the record says of
 * those grades is to be withheld from them too, or blind grading would be blind on one page only.
 */
export async function hiddenGradeEntries(
  tx: Transaction,
  actor: Actor,
  situationId: string,
): Promise<Set<string>> {
  const roles = rolesInSituation(actor)
  const isAuditor = roles.includes('auditor')
  if (isAuditor) return new Set()
  const given = await tx
    .select({
      evidenceId: grade.evidenceId,
      grades: sql<number>`count(*) filter (where not ${inConflict(grade.graderId, grade.evidenceId)})::integer`,
      hasGraded: sql<boolean>`coalesce(bool_or(${grade.graderId} = ${actor.memberId}::uuid), false)`,
    })
    .from(grade)
    .where(and(eq(grade.situationId, situationId), held(grade)))
    .groupBy(grade.evidenceId)
  const hidden = given
    .filter(({ grades, hasGraded }) => blindness({ roles, isAuditor, hasGraded, grades }) !== null)
    .map(({ evidenceId }) => evidenceId)
  return new Set(hidden)
}
