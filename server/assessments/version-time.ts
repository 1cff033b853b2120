import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'

/** When a text stood as it is read: now, or at an entry of the record. Undefined where there is no such entry. */
export async function versionTime(
  tx: Transaction,
  asOf: number | undefined,
): Promise<Date | undefined> {
  if (asOf === undefined) return present(tx)
  const [entry] = await tx.execute<{ at: string | null }>(sql`
    select to_char(record_time_at(${asOf}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`)

  return entry?.at ? new Date(entry.at) : undefined
}

async function present(tx: Transaction): Promise<Date | undefined> {
  const [row] = await tx.execute<{ now: string }>(
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as now`,
  )
  return row && new Date(row.now)
}
