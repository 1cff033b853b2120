import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { held } from '#server/platform/versions.ts'

/** Who is to own something: a ministry, and perhaps one of its members. */
export type Owner = { ministryId: string; memberId: string | null }

/**
 * What is wrong with a list of owners: a ministry that does not exist, or a member who is not of the
 * ministry named beside them or has left. Undefined when nothing is.
 */
export async function ownersFault(
  tx: Transaction,
  owners: readonly Owner[],
): Promise<'decisions.ministry_unknown' | 'decisions.owner_unknown' | undefined> {
  const ministryIds = [...new Set(owners.map(({ ministryId }) => ministryId))]
  if (ministryIds.length === 0) return undefined
  const ministries = await tx
    .select({ id: ministry.id })
    .from(ministry)
    .where(and(inArray(ministry.id, ministryIds), held(ministry)))
  if (ministries.length < ministryIds.length) return 'decisions.ministry_unknown'
  const named = owners.filter((owner) => owner.memberId !== null)
  const memberIds = named.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  if (memberIds.length === 0) return undefined
  const members = await tx
    .select({ id: member.id, ministryId: member.ministryId })
    .from(member)
    .where(and(inArray(member.id, memberIds), held(member), eq(member.disabled, false)))
  const ministryOf = new Map(members.map(({ id, ministryId }) => [id, ministryId]))
  const unknown = named.some(
    ({ memberId, ministryId }) => memberId !== null && ministryOf.get(memberId) !== ministryId,
  )

  return unknown ? 'decisions.owner_unknown' : undefined
}
