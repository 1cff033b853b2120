import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { documentAssignment } from '#db/schema/document-assignment.ts'
import { member } from '#db/schema/member.ts'
import type { Actor } from '#server/platform/actor.ts'
import { toMinistry } from './read-section-work.ts'
import { maySayReady } from './rules/section-work.ts'

/** Whether an actor may say that a section is ready or a draft, by their roles and by whom it is assigned to. */
export const mayTurn = async (
  tx: Transaction,
  actor: Actor,
  documentId: string,
): Promise<boolean> => {
  const [assigned] = await tx
    .select({
      memberId: documentAssignment.memberId,
      ministryId: documentAssignment.ministryId,
      ofMember: member.ministryId,
    })
    .from(documentAssignment)
    .leftJoin(member, and(eq(member.id, documentAssignment.memberId), isNull(member.endedBy)))
    .where(and(eq(documentAssignment.id, documentId), isNull(documentAssignment.endedBy)))

  return maySayReady(
    { memberId: actor.memberId, ministryId: actor.ministryId, roles: actor.situation },
    toMinistry(assigned),
  )
}
