import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { seat } from '#db/schema/seat.ts'
import { held } from '#server/platform/versions.ts'
import type { ActionOwner } from './rules/action-point.ts'

/** Those who answer for what an owner has to do: the member named, or those of the ministry with a mandate in the situation. */
export async function answerableFor(
  tx: Transaction,
  situationId: string,
  { ministryId, memberId }: ActionOwner,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ memberId: mandate.memberId })
    .from(mandate)
    .innerJoin(member, and(eq(member.id, mandate.memberId), isNull(member.endedBy)))
    .where(
      and(
        ...[eq(mandate.situationId, situationId), isNull(mandate.endedBy)],
        ...[eq(member.ministryId, ministryId), eq(member.disabled, false)],
        memberId === null ? undefined : inArray(member.id, [memberId]),
      ),
    )

  return rows.map((row) => row.memberId)
}

/**
 * Who is written to about what an owner has to do: the member named; where none is, or they have left, the principal of
 * the ministry; where it has none who reads of this situation, everybody of the ministry who does.
 */
export async function writtenToFor(
  tx: Transaction,
  situationId: string,
  owner: ActionOwner,
): Promise<string[]> {
  const named = owner.memberId === null ? [] : await answerableFor(tx, situationId, owner)
  if (named.length > 0) return named
  const all = await answerableFor(tx, situationId, { ...owner, memberId: null })
  const principals = await tx
    .selectDistinct({ memberId: seat.memberId })
    .from(seat)
    .where(
      and(
        ...[eq(seat.ministryId, owner.ministryId), eq(seat.capacity, 'principal')],
        ...[held(seat), inArray(seat.memberId, all)],
      ),
    )

  return principals.length > 0 ? principals.map(({ memberId }) => memberId) : all
}
