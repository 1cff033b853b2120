import { createHmac } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { actKey } from '#db/schema/act-key.ts'
import type { Receipt } from './append-entry.ts'

export type Answered = { output: unknown; receipt: Receipt }
type Key = { memberId: string; act: string; key: string; inputHash: Uint8Array }

/**
 * A hash of an act's input that tells two inputs apart without letting a reader of the table test guesses
 * at a password in it.
 */
export const hashInput = (secret: string, input: unknown): Uint8Array =>
  createHmac('sha256', secret).update(JSON.stringify(input)).digest()

/**
 * What was answered under this key before. Parallel submissions of one key wait here for the first.
 * @returns the answer, `reused` where the key came with another input, or null at first sight
 */
export const answeredBefore = async (
  tx: Transaction,
  { memberId, act, key, inputHash }: Key,
): Promise<Answered | 'reused' | null> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${memberId} ${act} ${key}`}, 2))`,
  )
  const [row] = await tx
    .select({ inputHash: actKey.inputHash, answer: actKey.answer })
    .from(actKey)
    .where(and(eq(actKey.memberId, memberId), eq(actKey.act, act), eq(actKey.key, key)))
  if (!row) return null
  if (Buffer.compare(row.inputHash, inputHash) !== 0) return 'reused'

  return row.answer as Answered
}

/** Keeps an output under its key before the entry is appended; `keepReceipt` follows with the entry's place. */
export const keepAnswer = async (
  tx: Transaction,
  { memberId, act, key, inputHash }: Key,
  answer: { output: unknown; receipt: Receipt },
): Promise<void> => {
  await tx.insert(actKey).values({ memberId, act, key, inputHash, answer })
}
