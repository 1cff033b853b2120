import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { consistency } from '#db/schema/consistency.ts'
import { member } from '#db/schema/member.ts'
import { blindness } from '#server/evidence/rules/blind.ts'
import { rolesInSituation } from '#server/members/rules/roles.ts'
import type { Actor } from '#server/platform/actor.ts'
import { held } from '#server/platform/versions.ts'

/**
 * What graders said about explanations in a situation, parted into what the reader may see already
 * and what stays hidden until they have rated the same evidence: the rule of blind grading.
 */
export async function visibleConsistencies(
  tx: Transaction,
  actor: Actor,
  situationId: string,
  asOf?: number,
) {
  const rows = await tx
    .select({ row: consistency, graderName: member.name })
    .from(consistency)
    .innerJoin(member, and(eq(member.id, consistency.graderId), isNull(member.endedBy)))
    .where(and(eq(consistency.situationId, situationId), held(consistency, asOf)))
    .orderBy(member.name)
  const roles = rolesInSituation(actor)
  const given = rows.map(({ row, graderName }) => ({ ...row, graderName }))
  const isHidden = (one: (typeof given)[number]): boolean => {
    const same = given.filter(
      ({ actorId, crime, evidenceId }) =>
        actorId === one.actorId && crime === one.crime && evidenceId === one.evidenceId,
    )
    return (
      blindness({
        roles,
        isAuditor: roles.includes('auditor'),
        hasGraded: same.some(({ graderId }) => graderId === actor.memberId),
        grades: same.length,
      }) !== null
    )
  }
  return {
    visible: given.filter((one) => !isHidden(one)),
    hidden: given.filter(isHidden),
  }
}
