import type { Connection } from '#db/client.ts'

/**
 * Thrown by work in a transaction that needs something slow before it can go on, to `inTransaction`: it does
 * that while it holds no transaction, since a connection and locks must not wait for it, and begins anew.
 */
export class NeedsFirst extends Error {
  readonly first: (connection: Pick<Connection, 'database' | 'within'>) => Promise<void>

  /** @param first must leave behind what is missing, where the work finds it the next time */
  constructor(first: NeedsFirst['first']) {
    super('something slow has to be done first')
    this.first = first
  }
}
