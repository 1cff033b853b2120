import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'

/** The present by the database's clock, by which deadlines are decided. */
export const databaseNow = async (tx: Transaction): Promise<Date> => {
  const [row] = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`)
  if (!row) throw new Error('the database told no time')

  return new Date(row.now)
}
