import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'

/** The evidence above the reader's ceilings, in all their situations: for taking it out of what names it. */
export async function evidenceAbove(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ id: string }>(sql`select h as id from hidden_evidence() h`)

  return new Set(rows.map(({ id }) => id))
}
