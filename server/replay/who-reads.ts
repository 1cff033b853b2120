import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'

/** For whom a transaction reads, by whose turns it waits for a thread: a member's id, or '' for the worker. */
export async function whoReads(tx: Transaction): Promise<string> {
  const [row] = await tx.execute<{ actor: string | null }>(
    sql`select current_setting('focalpoint.actor', true) as actor`,
  )

  return row?.actor ?? ''
}
