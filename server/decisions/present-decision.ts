import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decision } from '#db/schema/decision.ts'

export type DecisionRow = typeof decision.$inferSelect

/**
 * A decision, locked until the transaction ends, so that what is added to it (actions, notices) is
 * added one after the other. Undefined where there is none that the transaction may see.
 */
export const lockDecision = async (
  tx: Transaction,
  id: string,
): Promise<DecisionRow | undefined> => {
  const [row] = await tx.select().from(decision).where(eq(decision.id, id)).for('update')

  return row
}
