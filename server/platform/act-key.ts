import { createHmac } from 'node:crypto'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { actKey } from '#db/schema/act-key.ts'
import type { Receipt } from './receipt.ts'

export type Answered = { output: unknown; receipt: Receipt }
export type Key = { memberId: string; act: string; key: string; inputHash: Uint8Array }

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

/**
 * The part of the statement that appends an entry which keeps, with its receipt, what was answered: of one statement
 * with it, so that nobody waits for the record while the answer travels.
 * @param entry the part that appends, one row with its `receipt`
 */
export const keepAnswer = (
  { memberId, act, key, inputHash }: Key,
  output: unknown,
  entry: SQL,
): SQL => sql`, kept as (
      insert into act_key (member_id, act, key, input_hash, answer)
      select ${memberId}::uuid, ${act}, ${key}::uuid, ${Buffer.from(inputHash)}::bytea,
        jsonb_build_object('output', ${JSON.stringify(output)}::jsonb, 'receipt', receipt)
      from ${entry}
    )`
