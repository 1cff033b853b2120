import { and, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { member } from '#db/schema/member.ts'

/** For which ministry each of some members works now; members of none are left out. */
export const ministryOfMembers = async (
  tx: Transaction,
  memberIds: readonly string[],
): Promise<Map<string, string>> => {
  if (memberIds.length === 0) return new Map()
  const rows = await tx
    .select({ id: member.id, ministryId: member.ministryId })
    .from(member)
    .where(and(inArray(member.id, [...memberIds]), isNull(member.endedBy)))

  return new Map(rows.flatMap(({ id, ministryId }) => (ministryId ? [[id, ministryId]] : [])))
}
