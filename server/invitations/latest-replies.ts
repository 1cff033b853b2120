import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { invitationReply } from '#db/schema/invitation-reply.ts'
import { madeBy } from '#server/platform/versions.ts'

export type Reply = typeof invitationReply.$inferSelect

/** The answer of each who was asked to a meeting and has answered, by member. */
export const latestReplies = async (
  tx: Transaction,
  meetingId: string,
  asOf?: number | undefined,
): Promise<Map<string, Reply>> => {
  const rows = await tx
    .select()
    .from(invitationReply)
    .where(and(eq(invitationReply.meetingId, meetingId), madeBy(invitationReply, asOf)))
    .orderBy(asc(invitationReply.at), asc(invitationReply.id))

  return new Map(rows.map((row) => [row.memberId, row]))
}
