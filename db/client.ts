import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { type Listener, openListener } from './listener.ts'
import { openPool } from './pool.ts'
import { pooledSql } from './pooled-sql.ts'

export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** A statement as a tagged template, on the pool of the moment, with a deadline. */
export type Query = <Row extends object = Record<string, unknown>>(
  strings: TemplateStringsArray,
  ...values: (string | number | boolean | null | Uint8Array)[]
) => Promise<Row[]>

export type Connection = {
  readonly database: Database
  readonly sql: postgres.Sql
  readonly query: Query
  /**
   * Gives work on this database a deadline (15 s unless told otherwise). Past it the work is given up with
   * `DatabaseStalled` and the next work gets a new pool: a network that swallows everything ends no connection.
   */
  within<Result>(work: () => Promise<Result>, milliseconds?: number): Promise<Result>
  /** Hears notifications, through lost connections too: see `Listener`. */
  listen: Listener['listen']
  close(): Promise<void>
}

/** Work on the database that got no answer in time. Whether it was done is not known. */
export class DatabaseStalled extends Error {
  readonly code = 'CONNECTION_CLOSED'
  constructor(milliseconds: number) {
    super(`the database gave no answer within ${milliseconds} ms`)
  }
}

type Pool = { sql: postgres.Sql; database: Database; end(): Promise<void> }
type Options = { max?: number; name?: string }

/**
 * Opens a pool on a PostgreSQL address: see `openPool`.
 * @param url postgres:// address, including the role
 * @param options.max connections in the pool (default 10)
 */
export const connect = (url: string, options: Options = {}): Connection => {
  const pools: [Pool, ...Pool[]] = [open(url, options)]
  let listener: Listener | undefined
  const within: Connection['within'] = async (work, milliseconds = 15_000) => {
    const [pool] = pools
    let timer: NodeJS.Timeout | undefined
    const expired = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // The first to notice replaces the pool. The old one drains by itself.
        if (pools[0] === pool) pools.unshift(open(url, options))
        reject(new DatabaseStalled(milliseconds))
      }, milliseconds)
    })
    try {
      return await Promise.race([work(), expired])
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    get database() {
      return pools[0].database
    },
    get sql() {
      return pools[0].sql
    },
    query: (strings, ...values) =>
      within(async () => (await pools[0].sql(strings, ...values)) as never),
    within,
    listen: (...asked) => {
      listener ??= openListener(url, options.name ?? 'focalpoint')

      return listener.listen(...asked)
    },
    close: async () => {
      await listener?.end()
      await Promise.all(pools.map((pool) => pool.end()))
    },
  }
}

const open = (url: string, options: Options): Pool => {
  // Made over a client, drizzle sets how that client reads times: as text, which its columns then read.
  const pool = openPool(url, { ...options, prepare: (client) => void drizzle(client) })
  const sql = pooledSql(pool)

  return { sql, database: drizzle(sql), end: pool.end }
}
