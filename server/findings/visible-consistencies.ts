import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { consistency } from '#db/schema/consistency.ts'
import { member } from '#db/schema/member.ts'
import { blindness } from '#server/evidence/rules/blind.ts'
import { rolesInSituation } from '#server/members/rules/roles.ts'
import type { Actor } from '#server/platform/actor.ts'
import { held } from '#server/platform/versions.ts'
import type { Read } from '#server/reads.ts'

/**
 * What graders said about explanations in a situation, parted into what the reader may see already
 * and what stays hidden until they have rated the same evidence: the rule of blind grading.
 */
export async function visibleConsistencies(
  { tx, actor, looking, asOf }: Pick<Read, 'tx' | 'actor' | 'looking' | 'asOf'>,
  situationId: string,
) {
  const rows = await tx
    .select({ row: consistency, graderName: member.name })
    .from(consistency)
    .innerJoin(member, and(eq(member.id, consistency.graderId), isNull(member.endedBy)))
    .where(and(eq(consistency.situationId, situationId), held(consistency, asOf)))
    .orderBy(member.name)
  const given = rows.map(({ row, graderName }) => ({ ...row, graderName }))
  // What the reader rated since is what opens it to them, not what they had rated by then.
  const ratedNow = looking ? await ratedBy(tx, looking.reader.memberId, situationId) : []
  const isSame = (one: About, other: About) =>
    one.actorId === other.actorId &&
    one.crime === other.crime &&
    one.evidenceId === other.evidenceId
  const isHidden = (one: (typeof given)[number]): boolean => {
    const same = given.filter((other) => isSame(other, one))
    const isBlind = (who: Actor, hasGraded: boolean) => {
      const roles = rolesInSituation(who)
      const isAuditor = roles.includes('auditor')

      return blindness({ roles, isAuditor, hasGraded, grades: same.length }) !== null
    }
    const rated = ({ memberId }: Actor) => same.some(({ graderId }) => graderId === memberId)
    if (!looking) return isBlind(actor, rated(actor))

    return (
      isBlind(looking.then, rated(looking.then)) ||
      isBlind(
        looking.reader,
        ratedNow.some((other) => isSame(other, one)),
      )
    )
  }
  return {
    visible: given.filter((one) => !isHidden(one)),
    hidden: given.filter(isHidden),
  }
}

type About = { actorId: string; crime: string; evidenceId: string }

const ratedBy = (tx: Transaction, memberId: string | null, situationId: string): Promise<About[]> =>
  tx
    .select({
      actorId: consistency.actorId,
      crime: consistency.crime,
      evidenceId: consistency.evidenceId,
    })
    .from(consistency)
    .where(
      and(
        ...[eq(consistency.situationId, situationId), held(consistency)],
        eq(consistency.graderId, memberId ?? ''),
      ),
    )
