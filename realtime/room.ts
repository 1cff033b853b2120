import * as Y from 'yjs'
import type { Query } from '#db/client.ts'
import { log } from '#server/platform/logging.ts'
import { CommitQueue, type Waiting } from './commit-queue.ts'
import type { Committer } from './committer.ts'
import { compact, compactWhenDue } from './compact.ts'
import type { Connection, Reason } from './connection.ts'
import type { PresenceEntry } from './fan-out.ts'
import { Intake } from './intake.ts'
import { limits } from './limits.ts'
import { LogTail } from './log-tail.ts'
import { type Change, Outbox } from './outbox.ts'
import { Presence } from './presence.ts'
import { closing, syncFrame, syncMessage } from './protocol.ts'
import type { RoomNews } from './room-news.ts'
import { RoomText } from './room-text.ts'
import type { Appended, AppendRefusal } from './update-log.ts'
import { VouchedStamps } from './vouched-stamps.ts'

type Surroundings = {
  sql: Query
  committer: Committer<Waiting>
  news: RoomNews
  /** Is told when more than words has changed. */
  restructured: (room: Room) => void
}

/**
 * One document, open. Every change goes append, commit, apply, broadcast, acknowledge, in this order:
 * what anybody sees is on disk, and what the log refused nobody ever saw.
 */
export class Room {
  readonly documentId: string
  readonly text: RoomText
  readonly presence = new Presence()
  readonly #sql: Query
  readonly #news: RoomNews
  readonly #restructured: (room: Room) => void
  readonly #queue: CommitQueue
  readonly #outbox: Outbox
  /** Applied at the next flush. */
  readonly #tail: LogTail
  readonly #intake: Intake
  #caughtUp: PromiseWithResolvers<void> | undefined
  /** Set when a commit failed: what is in memory may not be what is on disk. */
  failed = false

  constructor(
    { sql, committer, news, restructured }: Surroundings,
    documentId: string,
    text: RoomText,
  ) {
    this.#sql = sql
    this.#news = news
    this.#restructured = restructured
    this.documentId = documentId
    this.text = text
    this.#tail = new LogTail(sql, documentId, text.sequence)
    this.#outbox = new Outbox({
      document: text.document,
      takeChange: (within) => this.#applyCommitted(within),
      takePresence: () => this.#takePresence(),
    })
    this.#queue = new CommitQueue(documentId, committer, {
      isUrgent: () => this.connections.size > limits.few,
      committed: (updates, answers) => this.#afterCommit(updates, answers),
      catchUp: () => this.#readRest(),
      failed: (error) => this.#fail(error),
    })
    this.#intake = new Intake({
      text,
      vouched: new VouchedStamps(sql, documentId),
      push: (update) => this.#queue.push(update),
      acknowledge: () => this.#outbox.due(),
      failed: (error) => this.#fail(error),
    })
  }

  static async load(around: Surroundings, documentId: string): Promise<Room> {
    const room = new Room(around, documentId, await RoomText.load(around.sql, documentId))
    around.news.loaded(documentId)
    return room
  }

  /** How far the log is known here. */
  get sequence(): number {
    return this.#tail.sequence
  }

  get connections(): ReadonlySet<Connection> {
    return this.#outbox.connections
  }

  /** Whether nobody is here and nothing waits for its commit. */
  get isIdle(): boolean {
    return this.connections.size === 0 && this.#queue.isIdle && this.#tail.isEmpty
  }

  /** Lets a connection in: asks what it has, and tells what it may do and who is here. */
  join(connection: Connection): void {
    this.#outbox.flushAll()
    this.#outbox.connections.add(connection)
    connection.announceStanding()
    connection.send(syncFrame(syncMessage.step1, Y.encodeStateVector(this.text.document)))
    connection.send(this.presence.everyone())
  }

  leave(connection: Connection): void {
    this.#outbox.connections.delete(connection)
    if (this.presence.leave(connection)) this.#outbox.presenceDue()
  }

  /** Answers what a connection lacks. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    this.#outbox.flushAll()
    const missing = Y.encodeStateAsUpdate(this.text.document, stateVector)
    connection.send(syncFrame(syncMessage.step2, missing))
  }

  takePresence(connection: Connection, update: Uint8Array): void {
    const mayClaim = (client: number) =>
      this.text.attribution.mayWrite(client, connection.author.memberId)
    if (this.presence.take(connection, update, mayClaim)) this.#outbox.presenceDue()
  }

  /** Takes an update frame: see `Intake`. Throws on what is none. */
  take(connection: Connection, update: Uint8Array, isTried = false): void {
    this.#intake.take(connection, update, isTried)
  }

  /** Learns what an act or another process wrote, at least up to a sequence if one is given. */
  catchUp(sequence = Number.POSITIVE_INFINITY): void {
    if (sequence > this.#tail.sequence) this.#queue.catchUp()
  }

  /** Resolves when all that was in the log at the call is known here, whoever wrote it. */
  async caughtUp(): Promise<void> {
    // One that asks while the log is being read may want what was written since.
    const before = this.#caughtUp
    if (before) await before.promise
    this.#caughtUp ??= Promise.withResolvers()
    this.catchUp()
    await this.#caughtUp.promise
  }

  /** Takes what another process says of who is there. */
  hearPresence(peer: string, entries: readonly PresenceEntry[]): void {
    if (this.presence.hear(peer, entries)) this.#outbox.presenceDue()
  }

  /** Lets those go who were here through another process. */
  forgetPeer(peer: string): void {
    if (this.presence.forget(peer)) this.#outbox.presenceDue()
  }

  /** Who is here through this process. */
  ownPresence(): PresenceEntry[] {
    return this.presence.own()
  }

  /** Sends away whoever waits for what does not come; they sync anew. */
  sweep(): void {
    const now = performance.now()
    for (const connection of this.connections) {
      if (connection.early.isOverdue(now)) connection.close(closing.outOfStep, 'out of step')
    }
  }

  /** Closes the room for everybody; clients come back. */
  close(code: number, reason: string): void {
    for (const connection of [...this.connections]) connection.close(code, reason)
  }

  /** Does work while nothing of this process is committed here, and all that was is applied. */
  inQuiet<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#queue.inQuiet(() => {
      this.#outbox.flushAll()
      return work()
    })
  }

  /** Resolves when no commit is under way. */
  settle(): Promise<void> {
    return this.#queue.settle()
  }

  /** Keeps the state and ends the room. */
  async unload(): Promise<void> {
    this.#outbox.flushAll()
    this.#outbox.stop()
    await compact(this.#sql, this.documentId, this.text)
    this.text.document.destroy()
  }

  // Another process may have written in between: its updates come first here as in the log.
  #afterCommit(
    updates: readonly Waiting[],
    answers: readonly Appended[],
  ): Promise<void> | undefined {
    if (answers.length < updates.length) throw new Error('the log answered for fewer updates')
    const first = answers.find(({ sequence }) => sequence !== null)?.sequence
    if (first && first > this.#tail.sequence + 1) {
      return this.#tail.readUpTo(first - 1).then(() => this.#keepInOrder(updates, answers))
    }
    this.#keepInOrder(updates, answers)
    return undefined
  }

  #keepInOrder(updates: readonly Waiting[], answers: readonly Appended[]): void {
    for (const [index, update] of updates.entries()) {
      const answer = answers[index]
      if (answer === undefined) continue
      if (answer.sequence === null) this.#refused(update, answer.refusal)
      else this.#tail.add({ sequence: answer.sequence, content: update.content, from: update })
    }
    this.#news.grown(this.documentId, this.#tail.sequence)
    this.#outbox.flush()
  }

  async #readRest(): Promise<void> {
    const { any, more } = await this.#tail.readOn()
    if (any) {
      this.#outbox.flush()
      for (const connection of this.connections) this.#intake.retryEarly(connection)
    }
    if (more) return this.catchUp()
    this.#caughtUp?.resolve()
    this.#caughtUp = undefined
  }

  #takePresence(): Uint8Array | undefined {
    const changes = this.presence.takeChanges()
    if (changes && changes.own.length > 0) this.#news.presence(this.documentId, changes.own)
    return changes?.frame
  }

  #refused(update: Waiting, refusal: AppendRefusal): void {
    const { connection } = update
    // What it sent after this builds on what was refused, and must not get in when that is allowed again.
    for (const withdrawn of [update, ...this.#queue.withdraw(connection)]) {
      for (const client of withdrawn.clients.keys()) this.text.places.forget(client)
      for (const client of withdrawn.claims) this.text.attribution.release(client)
      this.#intake.end(withdrawn)
    }
    if (refusal === 'session_ended') connection.close(closing.sessionEnded, 'session ended')
    else if (refusal === 'not_found') connection.close(closing.notFound, 'not found')
    else this.setStanding(connection, 'read', refusal)
    connection.deny(connection.why)
  }

  /** Changes what a connection may do. One that may write again comes back and syncs what it kept. */
  setStanding(connection: Connection, may: 'write' | 'read', why: Reason): void {
    if (connection.may === may && connection.why === why) return
    if (may === 'write') {
      connection.close(closing.restarting, 'may write again')
      return
    }
    connection.may = may
    connection.why = why
    connection.announceStanding()
  }

  #applyCommitted(within: number): Change | undefined {
    if (this.#tail.isEmpty) return undefined
    const rows = this.#tail.take()
    const { update, applied } = this.text.apply(rows, within)
    for (const { from } of rows.slice(0, applied)) if (from) this.#applied(from)
    this.#tail.putBack(rows.slice(applied))
    if (this.text.takeRestructured()) this.#restructured(this)
    void compactWhenDue(this.#sql, this.documentId, this.text)
    return { update, isAll: this.#tail.isEmpty }
  }

  #applied(update: Waiting): void {
    const { connection, clients } = update
    connection.framesCommitted += 1
    for (const [client, clock] of clients) connection.written.set(client, clock)
    connection.acknowledgementDue = true
    this.#intake.end(update)
  }

  // Whether the last commit reached the disk is unknown. Clients still hold what was not acknowledged
  // and send it again; a new room reads from the log what did arrive.
  #fail(error: unknown): void {
    log.error({ error, document: this.documentId }, 'a commit failed; the room starts anew')
    this.failed = true
    this.#intake.endAll()
    this.#caughtUp?.resolve()
    this.close(closing.restarting, 'the database was not reached')
  }
}
