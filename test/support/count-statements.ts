import type { Connection } from '#db/client.ts'

/**
 * A connection like another, with the number of statements that were prepared on it for the database: what a read asks
 * for, beside opening and ending its transaction.
 */
export const countStatements = (connection: Connection) => {
  let count = 0
  const database = new Proxy(connection.database, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name)
      const transaction: typeof target.transaction = (work, config) =>
        target.transaction((tx) => {
          const session: object = Reflect.get(tx, 'session')
          const prepare: unknown = Reflect.get(session, 'prepareQuery')
          if (typeof prepare !== 'function') throw new Error('statements cannot be counted')
          Reflect.set(session, 'prepareQuery', (...given: unknown[]) => {
            count += 1
            return Reflect.apply(prepare, session, given)
          })

          return work(tx)
        }, config)

      return transaction
    },
  })

  return {
    connection: { ...connection, database },
    /** The number since it was last asked for. */
    counted: () => {
      const since = count
      count = 0
      return since
    },
  }
}
