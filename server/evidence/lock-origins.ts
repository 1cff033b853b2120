import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'

/**
 * Takes turns at changing the provenance of a situation: two changes at once could otherwise close
 * a circle that neither of them sees. Held until the transaction ends.
 */
export const lockOrigins = async (tx: Transaction, situationId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`origins ${situationId}`}, 30))`,
  )
}
