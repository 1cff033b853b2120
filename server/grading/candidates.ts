import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { gradeRequest } from '#db/schema/grade-request.ts'
import { mandate } from '#db/schema/mandate.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { graderRoles } from '#server/evidence/rules/who-may.ts'
import { isOpen } from './open-requests.ts'

/** Everybody who may grade in a situation, with their ministry and how much they are asked for already, by name. */
export async function candidatesIn(tx: Transaction, situationId: string) {
  const people = await tx
    .selectDistinct({
      member: member.id,
      name: member.name,
      ministry: member.ministryId,
      ministryName: ministry.name,
    })
    .from(mandate)
    .innerJoin(
      member,
      and(eq(member.id, mandate.memberId), isNull(member.endedBy), eq(member.disabled, false)),
    )
    .leftJoin(ministry, and(eq(ministry.id, member.ministryId), isNull(ministry.endedBy)))
    .where(
      and(
        eq(mandate.situationId, situationId),
        inArray(mandate.role, [...graderRoles]),
        isNull(mandate.endedBy),
      ),
    )
    .orderBy(asc(member.name))
  const burdens = await tx
    .select({ member: gradeRequest.memberId, open: sql<number>`count(*)::integer` })
    .from(gradeRequest)
    .where(and(eq(gradeRequest.situationId, situationId), isOpen(tx)))
    .groupBy(gradeRequest.memberId)
  return people.map((one) => ({
    ...one,
    open: burdens.find(({ member: id }) => id === one.member)?.open ?? 0,
  }))
}
