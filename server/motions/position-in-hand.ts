import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { motionPosition } from '#db/schema/motion-position.ts'
import { positionWithdrawal } from '#db/schema/position-withdrawal.ts'
import { lockMotion, motionState } from '#server/ballots/motion-state.ts'

/** A position with where its motion stands, the motion locked; undefined where there is none. */
export const positionInHand = async (tx: Transaction, positionId: string) => {
  const [row] = await tx.select().from(motionPosition).where(eq(motionPosition.id, positionId))
  const motion = row && (await lockMotion(tx, row.motionId))
  if (!row || !motion) return undefined
  const [withdrawn] = await tx
    .select({ at: positionWithdrawal.at })
    .from(positionWithdrawal)
    .where(eq(positionWithdrawal.positionId, positionId))

  return { row, isWithdrawn: withdrawn !== undefined, state: await motionState(tx, motion) }
}
