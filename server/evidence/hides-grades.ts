import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { grade } from '#db/schema/grade.ts'
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
  const given = await tx
    .select({ evidenceId: grade.evidenceId, graderId: grade.graderId })
    .from(grade)
    .where(and(eq(grade.situationId, situationId), held(grade)))
  const roles = rolesInSituation(actor)
  const hidden = [...new Set(given.map((row) => row.evidenceId))].filter((evidenceId) => {
    const grades = given.filter((row) => row.evidenceId === evidenceId)
    return (
      blindness({
        roles,
        isAuditor: roles.includes('auditor'),
        hasGraded: grades.some((row) => row.graderId === actor.memberId),
        grades: grades.length,
      }) !== null
    )
  })
  return new Set(hidden)
}
