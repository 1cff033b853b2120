import { desc } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordKey } from '#db/schema/record-key.ts'

/** The verifier key that the worker published last, or null before it first signed. */
export async function publishedKey(tx: Transaction): Promise<string | null> {
  const [row] = await tx
    .select({ verifierKey: recordKey.verifierKey })
    .from(recordKey)
    .orderBy(desc(recordKey.publishedAt))
    .limit(1)

  return row?.verifierKey ?? null
}
