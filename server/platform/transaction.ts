import type { Connection, Transaction } from '#db/client.ts'
import { NeedsFirst } from './needs-first.ts'

/** PostgreSQL's serialization_failure and deadlock_detected: the same work may succeed when tried again. */
const retryable = new Set(['40001', '40P01'])

const sqlState = (error: unknown): string | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }

  return undefined
}

/** How often work may need something first: what it reads may grow or change meanwhile, but not for ever. */
const mostFirsts = 20

/**
 * Runs work in one transaction, READ COMMITTED, up to three times where PostgreSQL asks to try again, and
 * anew after what it needed first (`NeedsFirst`). Throws `DatabaseStalled` where no answer came in time.
 */
export const inTransaction = async <Result>(
  connection: Pick<Connection, 'database' | 'within'>,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1, firsts = 0; ; ) {
    try {
      return await connection.within(() => connection.database.transaction(work))
    } catch (error) {
      if (error instanceof NeedsFirst && firsts < mostFirsts) {
        firsts += 1
        await error.first(connection)
        continue
      }
      const state = sqlState(error)
      if (attempt === 3 || state === undefined || !retryable.has(state)) throw error
      attempt += 1
    }
  }
}
