import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'

/**
 * Who may come in a member's place: those of the same ministry who are inside the situation and not asked themselves.
 * Somebody of no ministry has no deputies.
 */
export const possibleDeputies = async (
  tx: Transaction,
  {
    situationId,
    ministryId,
    invited,
  }: { situationId: string; ministryId: string | null; invited: readonly string[] },
): Promise<{ memberId: string; name: string }[]> => {
  if (ministryId === null) return []

  return tx
    .selectDistinct({ memberId: member.id, name: member.name })
    .from(member)
    .innerJoin(
      mandate,
      and(
        eq(mandate.memberId, member.id),
        eq(mandate.situationId, situationId),
        isNull(mandate.endedBy),
      ),
    )
    .where(
      and(
        isNull(member.endedBy),
        eq(member.ministryId, ministryId),
        eq(member.disabled, false),
        invited.length === 0 ? undefined : notInArray(member.id, [...invited]),
      ),
    )
    .orderBy(asc(member.name))
}
