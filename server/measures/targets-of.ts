import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { actorRole } from '#db/schema/actor-role.ts'
import type { Target } from './rules/targets.ts'

/**
 * The dated roles in which a measure names those whom it is aimed at, as they stand, in the order of their days.
 * Undefined where one of them is not a role of the situation.
 */
export const targetsOf = async (
  tx: Transaction,
  situationId: string | null,
  roleIds: readonly string[],
): Promise<Target[] | undefined> => {
  const ids = [...new Set(roleIds)]
  if (ids.length === 0) return []
  if (situationId === null) return undefined
  const rows = await tx
    .select({
      actorId: actorRole.actorId,
      roleId: actorRole.id,
      role: actorRole.role,
      from: actorRole.fromOn,
      until: actorRole.untilOn,
    })
    .from(actorRole)
    .where(
      and(
        eq(actorRole.situationId, situationId),
        inArray(actorRole.id, ids),
        isNull(actorRole.endedBy),
      ),
    )
    .orderBy(asc(actorRole.fromOn), asc(actorRole.id))

  return rows.length === ids.length ? rows : undefined
}
