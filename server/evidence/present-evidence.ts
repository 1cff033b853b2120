import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import type { Placed } from './rules/origin-group.ts'

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

/**
 * Every present piece of evidence of a situation, as far as origins are concerned: those above the actor's ceiling
 * too, or a circle could close through what its maker does not see.
 */
export async function listPlaced(tx: Transaction, situationId: string): Promise<Placed[]> {
  const seen = await tx
    .select({
      id: evidence.id,
      derivedFrom: evidence.derivedFrom,
      firstHand: evidence.firstHand,
      regroupedTo: evidence.regroupedTo,
    })
    .from(evidence)
    .where(and(eq(evidence.situationId, situationId), isNull(evidence.endedBy)))
  const above = await tx.execute<{ piece: Placed }>(
    sql`select piece from evidence_above(${situationId}::uuid, null) piece`,
  )

  return [...seen, ...above.map(({ piece }) => piece)]
}
