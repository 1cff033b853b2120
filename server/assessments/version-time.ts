import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordEntry } from '#db/schema/record-entry.ts'

/** When a text stood as it is read: now, or at an entry of the record. Undefined where there is no such entry. */
export async function versionTime(
  tx: Transaction,
  asOf: number | undefined,
): Promise<Date | undefined> {
  if (asOf === undefined) return present(tx)
  const [entry] = await tx
    .select({ at: recordEntry.at, effectiveAt: recordEntry.effectiveAt })
    .from(recordEntry)
    .where(eq(recordEntry.index, asOf))
  return entry && (entry.effectiveAt ?? entry.at)
}

async function present(tx: Transaction): Promise<Date | undefined> {
  const [row] = await tx.execute<{ now: string }>(
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as now`,
  )
  return row && new Date(row.now)
}
