import postgres from 'postgres'
import { type Asked, openAsking } from './ask-unsafe.ts'
import { inTransaction } from './in-transaction.ts'
import type { Pool } from './pool.ts'

/**
 * What looks like one client of postgres.js and lends each statement, and each transaction as a whole, a
 * connection of the pool. Statements begin when they are written, not when they are awaited.
 */
export const pooledSql = (pool: Pool): postgres.Sql => {
  // Never connects: it makes names and fragments, and holds the options that drizzle reads and sets.
  const bare = postgres({ max: 1, connect_timeout: 5 })

  const ask = (
    statement: (client: postgres.Sql) => Shaped,
  ): Promise<unknown> & { values(): unknown } => {
    let inValues = false
    const answer = pool.lend(async (client) => {
      // By then the caller has said in which shape the rows are wanted.
      await undefined
      const asked = statement(client)

      return inValues ? asked.values() : asked
    })

    return Object.assign(answer, {
      values: () => {
        inValues = true
        return answer
      },
    })
  }

  const askUnsafe = openAsking()
  const unsafe = (...given: Asked) => ask((client) => askUnsafe(client, given))
  const begin = <Result>(work: (client: postgres.Sql) => Promise<Result>): Promise<Result> =>
    pool.lend((client) => inTransaction(client, askUnsafe, work))

  return new Proxy(bare, {
    apply: (_, __, given: [unknown, ...unknown[]]) =>
      isTemplate(given[0])
        ? ask((client) => Reflect.apply(client, undefined, given))
        : Reflect.apply(bare, undefined, given),
    get: (target, key) =>
      key === 'unsafe' ? unsafe : key === 'begin' ? begin : Reflect.get(target, key),
  })
}

type Shaped = PromiseLike<unknown> & { values(): PromiseLike<unknown> }

const isTemplate = (given: unknown): boolean => Array.isArray(given) && 'raw' in given
