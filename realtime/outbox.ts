import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { Frame } from './frame.ts'
import { limits } from './limits.ts'
import { closing, syncFrame, syncMessage } from './protocol.ts'

/** What was applied, as one update if anything is new, and whether it was all that is committed. */
export type Change = { update: Uint8Array | undefined; isAll: boolean }

type Sources = {
  /** Applies what was committed since the last call, for so many ms. */
  takeChange: (within: number) => Change | undefined
  takePresence: () => Uint8Array | undefined
  document: Y.Doc
}

/**
 * Sends what changed to everyone in a room: at once when little happens, and under load as one frame
 * to each connection a beat. The same bytes go to all.
 */
export class Outbox {
  readonly connections = new Set<Connection>()
  readonly #sources: Sources
  #changeTimer: NodeJS.Timeout | undefined
  #presenceTimer: NodeJS.Timeout | undefined
  #slowTimer: NodeJS.Timeout | undefined
  #flushedAt = 0

  constructor(sources: Sources) {
    this.#sources = sources
  }

  /** Asks for changes and acknowledgements to be sent. */
  due(): void {
    if (this.#changeTimer !== undefined) return
    const wait = this.#flushedAt + limits.flushEvery - performance.now()
    if (wait <= 0) this.flush()
    else this.#changeTimer = setTimeout(() => this.flush(), wait)
  }

  /** Asks for presence to be sent. */
  presenceDue(): void {
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = undefined
      const frame = this.#sources.takePresence()
      if (frame) for (const connection of this.connections) connection.send(frame)
    }, limits.presenceEvery)
  }

  /** Applies all that is committed, and sends it now. */
  flushAll(): void {
    this.flush(Number.POSITIVE_INFINITY)
  }

  /**
   * Sends now: change first, then what of each connection's own is committed. What could not be applied in time
   * comes with the next beats, and between them everybody else has their turn.
   */
  flush(within: number = limits.applySlice): void {
    clearTimeout(this.#changeTimer)
    this.#changeTimer = undefined
    this.#flushedAt = performance.now()
    const slow: Connection[] = []
    for (const connection of this.connections) {
      if (connection.isBehind && connection.behind === undefined) slow.push(connection)
    }
    if (slow.length > 0) this.#fallBehind(slow, Y.encodeStateVector(this.#sources.document))
    const change = this.#sources.takeChange(within)
    const frame = change?.update && new Frame(syncFrame(syncMessage.update, change.update))
    if (change?.isAll === false) {
      this.#changeTimer = setTimeout(() => this.flush(), limits.flushEvery)
    }
    for (const connection of this.connections) {
      if (frame !== undefined || connection.acknowledgementDue) {
        connection.sendBeat(connection.behind === undefined ? frame : undefined)
      }
    }
  }

  stop(): void {
    clearTimeout(this.#changeTimer)
    clearTimeout(this.#presenceTimer)
    clearInterval(this.#slowTimer)
  }

  // A slow reader is not sent every change it misses but, once it reads again, the difference.
  #fallBehind(slow: readonly Connection[], stateVector: Uint8Array): void {
    const since = performance.now()
    for (const connection of slow) connection.behind = { stateVector, since }
    this.#slowTimer ??= setInterval(() => this.#catchUp(), 200)
  }

  #catchUp(): void {
    const behind = [...this.connections].filter((connection) => connection.behind !== undefined)
    if (behind.length === 0) {
      clearInterval(this.#slowTimer)
      this.#slowTimer = undefined
      return
    }
    this.flush()
    for (const connection of behind) {
      const missed = connection.behind
      if (missed === undefined) continue
      if (connection.unsentBytes <= limits.caughtUpBytes) {
        connection.behind = undefined
        const difference = Y.encodeStateAsUpdate(this.#sources.document, missed.stateVector)
        connection.send(syncFrame(syncMessage.update, difference))
      } else if (performance.now() - missed.since > limits.slowFor) {
        connection.close(closing.tooSlow, 'too slow')
      }
    }
  }
}
