import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { grade } from '#db/schema/grade.ts'
import { inConflict } from '#server/grading/standing-conflicts.ts'
import { rolesInSituation } from '#server/members/rules/roles.ts'
import type { Actor } from '#server/platform/actor.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'
import { blindTo } from './blind-to.ts'

/**
 * The evidence of a situation whose grades are still hidden from somebody: what the record says of
 * those grades is to be withheld from them too, or blind grading would be blind on one page only.
 * For acts and for reads that are of the present; what answers the past asks `hiddenGradesOf`.
 */
export async function hiddenGradeEntries(
  tx: Transaction,
  actor: Actor,
  situationId: string,
): Promise<Set<string>> {
  return hiddenGradesOf({ tx, actor, looking: undefined, asOf: undefined }, situationId)
}

/** The same for whoever a read answers, at its moment. */
export async function hiddenGradesOf(
  read: Pick<Read, 'tx' | 'actor' | 'looking' | 'asOf'>,
  situationId: string,
): Promise<Set<string>> {
  const { tx, actor, looking, asOf } = read
  if (!looking && rolesInSituation(actor).includes('auditor')) return new Set()
  const given = await tx
    .select({
      evidenceId: grade.evidenceId,
      counted: sql<number>`count(*) filter (where not ${inConflict(grade.graderId, grade.evidenceId, asOf)})::integer`,
      graders: sql<string[]>`array_agg(${grade.graderId}::text)`,
    })
    .from(grade)
    .where(and(eq(grade.situationId, situationId), held(grade, asOf)))
    .groupBy(grade.evidenceId)
  const blind = await blindTo(read, situationId)

  return new Set(given.filter((piece) => blind(piece) !== null).map(({ evidenceId }) => evidenceId))
}
