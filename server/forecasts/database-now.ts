import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { timeAt } from '#server/platform/versions.ts'

/** The present by the database's clock, by which deadlines are decided; or the time of an entry of the record. */
export const databaseNow = async (tx: Transaction, asOf?: number | undefined): Promise<Date> => {
  const [row] = await tx.execute<{ now: string }>(sql`select ${timeAt(asOf)} as now`)
  if (!row) throw new Error('the database told no time')

  return new Date(row.now)
}
