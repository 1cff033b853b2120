import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { motionPosition } from '#db/schema/motion-position.ts'
import { positionReply } from '#db/schema/position-reply.ts'
import { positionWithdrawal } from '#db/schema/position-withdrawal.ts'
import { madeBy } from '#server/platform/versions.ts'

/**
 * The positions on motions, in the order in which they were taken, each with its replies and whether it was taken back:
 * two statements, however many motions there are.
 */
export const readPositionsOn = async (
  tx: Transaction,
  motionIds: readonly string[],
  asOf?: number | undefined,
) => {
  if (motionIds.length === 0) return []
  const rows = await tx
    .select({ row: motionPosition, withdrawn: positionWithdrawal.at })
    .from(motionPosition)
    .leftJoin(
      positionWithdrawal,
      and(eq(positionWithdrawal.positionId, motionPosition.id), madeBy(positionWithdrawal, asOf)),
    )
    .where(and(inArray(motionPosition.motionId, [...motionIds]), madeBy(motionPosition, asOf)))
    .orderBy(sql`act_index(${motionPosition.madeBy})`)
  const ids = rows.map(({ row }) => row.id)
  const replies =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(positionReply)
          .where(and(inArray(positionReply.positionId, ids), madeBy(positionReply, asOf)))
          .orderBy(sql`act_index(${positionReply.madeBy})`)

  return rows.map(({ row, withdrawn }) => ({
    ...row,
    ministry: row.ministryId,
    member: row.memberId,
    isWithdrawn: withdrawn !== null,
    replies: replies.filter(({ positionId }) => positionId === row.id),
    repliedBy: replies
      .filter(({ positionId }) => positionId === row.id)
      .map(({ memberId }) => memberId),
  }))
}

/** The same of one motion. */
export const readPositions = (tx: Transaction, motionId: string, asOf?: number | undefined) =>
  readPositionsOn(tx, [motionId], asOf)
