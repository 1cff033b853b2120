import postgres from 'postgres'

/** Connections to one database, each lent to one work at a time. */
export type Pool = {
  /**
   * Lends a connection to this work alone. Is rejected with `ConnectionLost` the moment that connection is
   * lost, whatever the work waits for; what the work asks of it afterwards is refused.
   */
  lend<Result>(work: (client: postgres.Sql) => Promise<Result>): Promise<Result>
  end(): Promise<void>
}

/** The connection was lost while it worked, or the pool was closed. Whether the work was done is not known. */
export class ConnectionLost extends Error {
  readonly code = 'CONNECTION_CLOSED'
  constructor() {
    super('the connection to the database was lost')
  }
}

type Slot = {
  readonly client: postgres.Sql
  idleSince: number
  /** Gives up the work that has this connection now. */
  giveUp: ((error: Error) => void) | undefined
}

type Options = { max?: number; name?: string; prepare?: (client: postgres.Sql) => void }

const idleMilliseconds = 60_000

/**
 * A pool of our own making, over clients of postgres.js that hold one connection each and are thrown away with
 * it. Its own pool (3.4.9) uses a connection's object again after the connection died, with what was left in it:
 * a query that was never sent is waited for for ever and keeps its place, a fault of the old connection is told
 * to the first who asks the new one, and a transaction that goes on after its connection died writes to a socket
 * that is no more, which ends the process, or into the transaction of whoever has the connection next.
 * Every statement has a deadline (10 s) and an idle transaction is ended after 15 s, so that a stuck page can
 * never hold the record's lock.
 * @param url postgres:// address, including the role
 * @param options.max connections at once (default 10)
 * @param options.prepare is called with each new client
 */
export const openPool = (
  url: string,
  { max = 10, name = 'focalpoint', prepare = () => {} }: Options,
): Pool => {
  const slots = new Set<Slot>()
  // The last used is the first taken again: its statements are prepared, and the others may go.
  const idle: Slot[] = []
  const waiting: { take: (slot: Slot) => void; refuse: (error: Error) => void }[] = []
  let ended = false

  const openSlot = (): Slot => {
    const client = postgres(url, {
      max: 1,
      connect_timeout: 5,
      // Ours to decide, below: these close a connection that may have been lent in that very moment. The first
      // is for a client that was lost with queries in its queue, and connects once more to ask them in vain.
      idle_timeout: (2 * idleMilliseconds) / 1_000,
      max_lifetime: null,
      onclose: () => lose(slot),
      onnotice: () => {},
      connection: {
        application_name: name,
        statement_timeout: 10_000,
        idle_in_transaction_session_timeout: 15_000,
        TimeZone: 'UTC',
      },
    })
    prepare(client)
    const slot: Slot = { client, idleSince: 0, giveUp: undefined }
    slots.add(slot)

    return slot
  }

  /** Takes a connection out for good. What is asked of its client from now on is refused at once. */
  const lose = (slot: Slot): void => {
    if (!slots.delete(slot)) return
    const at = idle.indexOf(slot)
    if (at >= 0) idle.splice(at, 1)
    void slot.client.end({ timeout: 0 })
    slot.giveUp?.(new ConnectionLost())
    if (!ended && slots.size < max) waiting.shift()?.take(openSlot())
  }

  const acquire = (): Promise<Slot> | Slot => {
    if (ended) throw new ConnectionLost()
    const free = idle.pop() ?? (slots.size < max ? openSlot() : undefined)
    if (free) return free

    return new Promise((take, refuse) => {
      waiting.push({ take, refuse })
    })
  }

  const release = (slot: Slot): void => {
    slot.giveUp = undefined
    if (!slots.has(slot)) return
    const next = waiting.shift()
    if (next) next.take(slot)
    else {
      slot.idleSince = Date.now()
      idle.push(slot)
    }
  }

  const sweeper = setInterval(() => {
    const before = Date.now() - idleMilliseconds
    for (const slot of idle.filter(({ idleSince }) => idleSince < before)) lose(slot)
  }, idleMilliseconds / 4).unref()

  return {
    async lend<Result>(work: (client: postgres.Sql) => Promise<Result>) {
      const slot = await acquire()
      try {
        const result = await new Promise<Result>((done, failed) => {
          slot.giveUp = failed
          work(slot.client).then(done, failed)
        })
        release(slot)

        return result
      } catch (error) {
        slot.giveUp = undefined
        // What failed may be the connection, which is told only later: nobody has it before it answers again.
        slot.client.unsafe('select').then(
          () => release(slot),
          () => lose(slot),
        )
        throw error
      }
    },
    async end() {
      ended = true
      clearInterval(sweeper)
      for (const { refuse } of waiting.splice(0)) refuse(new ConnectionLost())
      await Promise.all([...slots].map(({ client }) => client.end({ timeout: 5 })))
    },
  }
}
