import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { invitation } from '#db/schema/invitation.ts'
import { member } from '#db/schema/member.ts'
import { ministry } from '#db/schema/ministry.ts'
import { held } from '#server/platform/versions.ts'

/** Who is asked to a meeting, by ministry and name. */
export const invitedTo = (tx: Transaction, meetingId: string, asOf?: number | undefined) =>
  tx
    .select({
      memberId: invitation.memberId,
      name: member.name,
      office: member.office,
      ministryName: ministry.name,
    })
    .from(invitation)
    .innerJoin(member, and(eq(member.id, invitation.memberId), isNull(member.endedBy)))
    .leftJoin(ministry, and(eq(ministry.id, member.ministryId), isNull(ministry.endedBy)))
    .where(and(eq(invitation.meetingId, meetingId), held(invitation, asOf)))
    .orderBy(asc(ministry.name), asc(member.name))
