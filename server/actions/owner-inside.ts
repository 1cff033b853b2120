import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
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
