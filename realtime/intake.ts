import type { Stamp } from '#server/documents/stamp.ts'
import type { Waiting } from './commit-queue.ts'
import type { Connection } from './connection.ts'
import { inspectUpdate } from './inspect-update.ts'
import { limits } from './limits.ts'
import { closing } from './protocol.ts'
import type { RoomText } from './room-text.ts'
import type { VouchedStamps } from './vouched-stamps.ts'

type Steps = {
  text: RoomText
  vouched: VouchedStamps
  /** Has an update committed. */
  push: (update: Waiting) => void
  /** Has acknowledgements sent that are due. */
  acknowledge: () => void
  failed: (error: unknown) => void
}

/** What comes into a room: each update is inspected, and goes on to its commit, waits, or is refused. */
export class Intake {
  readonly #steps: Steps
  /** What went on to its commit and is not applied yet. */
  readonly #begun = new Set<Waiting>()

  constructor(steps: Steps) {
    this.#steps = steps
  }

  /**
   * Takes an update frame. Throws on what is none.
   * @param isTried whether it was tried what it costs to apply
   */
  take(connection: Connection, update: Uint8Array, isTried = false): void {
    const kind = this.#takeOne(connection, update, isTried)
    if (kind === 'new') this.retryEarly(connection)
    else if (kind === 'early' && !connection.early.hold(update, performance.now())) {
      connection.close(closing.outOfStep, 'out of step')
    }
  }

  /** Counts an update as applied, or as one that never will be. */
  end(update: Waiting): void {
    if (this.#begun.delete(update)) update.connection.account.end(update.steps)
  }

  endAll(): void {
    for (const update of this.#begun) this.end(update)
  }

  #takeOne(
    connection: Connection,
    update: Uint8Array,
    isTried = false,
  ): 'new' | 'early' | 'settled' {
    const { text } = this.#steps
    const { memberId } = connection.author
    const asked = { memberId, isVouched: this.#steps.vouched.has, isTried }
    const inspected = inspectUpdate(update, text, asked)
    if (inspected.kind === 'redundant') {
      connection.framesCommitted += 1
      connection.acknowledgementDue = true
      this.#steps.acknowledge()
      return 'settled'
    }
    if (connection.may !== 'write') {
      if (inspected.kind === 'new')
        for (const client of inspected.clients.keys()) text.places.forget(client)
      connection.deny(connection.why)
      return 'settled'
    }
    if (inspected.kind === 'early') return 'early'
    if (inspected.kind === 'weighty') {
      connection.tryFirst(update)
      return 'settled'
    }
    if (inspected.kind === 'unvouched') {
      this.#vouch(connection, inspected.stamps).catch((error: unknown) => this.#steps.failed(error))
      return 'early'
    }
    if (inspected.kind !== 'new') {
      connection.deny(inspected.kind)
      connection.strike()
      return 'settled'
    }
    connection.newClients += inspected.claims.length
    if (connection.newClients > limits.newClientsPerConnection) {
      connection.close(closing.malformed, 'too many client ids')
      return 'settled'
    }
    connection.hasWritten = true
    for (const client of inspected.claims) text.attribution.claim(client, memberId)
    const { claims, clients, steps } = inspected
    const { author, id: connectionId } = connection
    const waiting = { author, connectionId, content: update, claims, clients, steps, connection }
    connection.account.begin(steps, performance.now())
    this.#begun.add(waiting)
    this.#steps.push(waiting)
    return 'new'
  }

  async #vouch(connection: Connection, stamps: readonly Stamp[]): Promise<void> {
    const isVouched = await this.#steps.vouched.ask(stamps, connection)
    if (isVouched) return this.retryEarly(connection)
    connection.early.drop()
    connection.deny('forged')
    connection.strike()
  }

  /** Offers again what a connection sent too early. */
  retryEarly(connection: Connection): void {
    const { account, early } = connection
    early.retry((update) => account.isAhead || this.#takeOne(connection, update) === 'early')
    if (account.isAhead && !early.isEmpty) account.whenApplied(() => this.retryEarly(connection))
  }
}
