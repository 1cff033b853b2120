import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'

/** The present version of a piece of evidence, locked until the transaction ends, or null. */
export async function presentEvidence(
  tx: Transaction,
  id: string,
): Promise<typeof evidence.$inferSelect | null> {
  const [found] = await tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, id), isNull(evidence.endedBy)))
    .for('update')
  return found ?? null
}

/** Every present piece of evidence of a situation, as far as origins are concerned. */
export const listPlaced = (tx: Transaction, situationId: string) =>
  tx
    .select({
      id: evidence.id,
      derivedFrom: evidence.derivedFrom,
      firstHand: evidence.firstHand,
      regroupedTo: evidence.regroupedTo,
    })
    .from(evidence)
    .where(and(eq(evidence.situationId, situationId), isNull(evidence.endedBy)))
