import { randomUUID } from 'node:crypto'
import type { Account } from './account.ts'
import { EarlyUpdates } from './early-updates.ts'
import { Frame } from './frame.ts'
import { limits, TokenBucket } from './limits.ts'
import { acknowledgedFrame, closing, deniedFrame, standingFrame } from './protocol.ts'
import type { Author } from './update-log.ts'

/** Why a change is not taken. The editor has a sentence for each. */
export type Reason =
  | ''
  | 'observer'
  | 'frozen'
  | 'full'
  | 'forged'
  | 'unfit'
  | 'early'
  | 'not_entitled'
  | 'session_ended'

/** What carries a connection's messages: a WebSocket, or a channel of a line where those are blocked. */
export type Wire = {
  /** Bytes that were handed over and have not left. */
  readonly bufferedAmount: number
  send(message: Uint8Array): void
  /** Sends one or two at once, in order. */
  sendFrames(first: Frame, second?: Frame): void
  pause(): void
  resume(): void
  close(code: number, reason: string): void
  terminate(): void
}

/** Who a connection is, as others see it. Written by the server alone. */
export type Person = { memberId: string; name: string; ministry: string | null }

/** One connection to one document: who it is, what it may do, what of it is committed. */
export class Connection {
  readonly id = randomUUID()
  readonly author: Author
  readonly person: Person
  readonly account: Account
  /** The Yjs client id that its presence goes by; the client may say it in the address. */
  presenceClient: number | undefined
  may: 'write' | 'read'
  why: Reason
  /** Update frames whose content is committed, and how far it has written with each client id. */
  framesCommitted = 0
  readonly written = new Map<number, number>()
  acknowledgementDue = false
  newClients = 0
  /** Whether it has written since sessions were last kept from running idle. */
  hasWritten = false
  /** Updates that came before what they build on. */
  readonly early = new EarlyUpdates()
  /** Has an update tried before it is taken: see attend.ts. */
  tryFirst: (update: Uint8Array) => void = () => {}
  /** The state vector of what a slow reader has, while it is skipped. */
  behind: { stateVector: Uint8Array; since: number } | undefined
  closed = false
  readonly #wire: Wire
  readonly #speaksAcks: boolean
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket
  #malformed = 0

  constructor(
    wire: Wire,
    author: Author,
    person: Person,
    client: { acks: boolean; presence: number | undefined },
    standing: { may: 'write' | 'read'; why: Reason },
    account: Account,
  ) {
    const now = performance.now()
    this.#wire = wire
    this.author = author
    this.person = person
    this.presenceClient = client.presence
    this.#speaksAcks = client.acks
    this.may = standing.may
    this.why = standing.why
    this.#frames = new TokenBucket(limits.framesAtOnce, limits.framesPerSecond, now)
    this.#bytes = new TokenBucket(limits.bytesAtOnce, limits.bytesPerSecond, now)
    this.account = account
  }

  /** Bytes handed to the socket that have not left. */
  get unsentBytes(): number {
    return this.#wire.bufferedAmount
  }

  send(frame: Uint8Array): void {
    if (!this.closed) this.#wire.send(frame)
  }

  /** Sends a beat's change, if it brings one, and if it is due, how much of its own is committed. */
  sendBeat(change: Frame | undefined): void {
    if (this.closed) return
    if (this.acknowledgementDue && this.#speaksAcks) {
      const own = new Frame(acknowledgedFrame(this.framesCommitted, this.written))
      if (change === undefined) this.#wire.sendFrames(own)
      else this.#wire.sendFrames(change, own)
    } else if (change !== undefined) this.#wire.sendFrames(change)
    this.acknowledgementDue = false
  }

  /** Sends a message that only our own client knows. */
  sendOwn(frame: Uint8Array): void {
    if (this.#speaksAcks) this.send(frame)
  }

  /** Says what one may do here now. */
  announceStanding(): void {
    this.sendOwn(standingFrame(this.may, this.why))
  }

  /** Says that a change was not taken. Never silent: the page would show what nobody else has. */
  deny(reason: Reason): void {
    this.send(deniedFrame(reason))
  }

  /** For how many ms nothing more is to be taken from it; 0 where the next frame may be. */
  rest(now: number): number {
    const wait = Math.max(this.#frames.take(0, now), this.#bytes.take(0, now))
    return Math.min(Math.max(wait, this.account.rest(now)), limits.restFor)
  }

  /** Counts a frame, which took so many ms, against the limits. */
  spend(bytes: number, milliseconds: number, now: number): void {
    this.#frames.take(1, now)
    this.#bytes.take(bytes, now)
    this.account.spend(milliseconds, now)
  }

  /** Whether it has been sent more than it reads. */
  get isBehind(): boolean {
    return this.unsentBytes > limits.unsentBytes
  }

  pause(): void {
    if (!this.closed) this.#wire.pause()
  }

  resume(): void {
    if (!this.closed) this.#wire.resume()
  }

  /** Counts a frame that was no message or not allowed; the third closes the socket. */
  strike(): void {
    this.#malformed += 1
    if (this.#malformed >= limits.malformedFrames) this.close(closing.malformed, 'malformed')
  }

  close(code: number, reason: string): void {
    if (this.closed) return
    this.closed = true
    this.#wire.close(code, reason)
    // A peer that does not answer the closing handshake must not stay.
    setTimeout(() => this.#wire.terminate(), 2_000).unref()
  }
}
