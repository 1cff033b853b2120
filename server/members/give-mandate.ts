import { and, eq, isNull } from 'drizzle-orm'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { Marking } from '#server/situations/rules/markings.ts'
import type { Role } from './rules/roles.ts'

/**
 * Writes a mandate, as part of an act that is allowed to. Also for acts that open a situation and make
 * their author its convenor.
 */
export const giveMandate = async (
  act: Act,
  given: { memberId: string; role: Role; situationId: string | null; ceiling?: Marking },
): Promise<{ mandateId: string } | 'no_such_member' | 'held_already'> => {
  const { tx } = act
  const [present] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.id, given.memberId), isNull(member.endedBy), eq(member.disabled, false)))
  if (!present) return 'no_such_member'
  const [held] = await tx
    .select({ id: mandate.id })
    .from(mandate)
    .where(
      and(
        eq(mandate.memberId, given.memberId),
        eq(mandate.role, given.role),
        isNull(mandate.endedBy),
        given.situationId === null
          ? isNull(mandate.situationId)
          : eq(mandate.situationId, given.situationId),
      ),
    )
  if (held) return 'held_already'
  const { id } = await act.newThing({ kind: 'mandate', situationId: given.situationId })
  await tx.insert(mandate).values({ id, ...given, madeBy: act.id })

  return { mandateId: id }
}
