import type { Committer, Committing } from './committer.ts'
import type { Connection } from './connection.ts'
import { limits } from './limits.ts'
import type { Appended, PendingUpdate } from './update-log.ts'

/**
 * An update that was inspected and waits for its commit. `clients` are all that it writes with, `steps` what it
 * may take to apply.
 */
export type Waiting = PendingUpdate & {
  connection: Connection
  clients: ReadonlyMap<number, number>
  steps: number
}

type Steps = {
  isUrgent: () => boolean
  committed: (updates: readonly Waiting[], answers: readonly Appended[]) => Promise<void> | void
  /** Reads what others wrote into the log. */
  catchUp: () => Promise<void>
  failed: (error: unknown) => void
}

/**
 * Commits a document's updates in the order in which they came, one commit at a time, each taking all that
 * waits: the busier the document, the larger its commits.
 */
export class CommitQueue implements Committing<Waiting> {
  readonly documentId: string
  readonly #committer: Committer<Waiting>
  readonly #steps: Steps
  #waiting: Waiting[] = []
  #bytes = 0
  #catchUpDue = false
  /** Whether a commit is asked for or under way, or others' updates are being read. */
  #busy = false
  #settled: PromiseWithResolvers<void> | undefined
  /** Set while nothing is to be committed; resolved once nothing is under way. */
  #held: PromiseWithResolvers<void> | undefined
  #lastQuiet: Promise<unknown> = Promise.resolve()
  readonly #paused = new Set<Connection>()

  constructor(documentId: string, committer: Committer<Waiting>, steps: Steps) {
    this.documentId = documentId
    this.#committer = committer
    this.#steps = steps
  }

  push(update: Waiting): void {
    this.#waiting.push(update)
    this.#bytes += update.content.length
    if (this.#bytes > limits.commitBytes) {
      // The sender waits for the database, not this process's memory.
      update.connection.pause()
      this.#paused.add(update.connection)
    }
    this.#proceed()
  }

  /** Asks for what others wrote to be read, between two commits. */
  catchUp(): void {
    this.#catchUpDue = true
    this.#proceed()
  }

  /** Takes back all that a connection has waiting. */
  withdraw(connection: Connection): Waiting[] {
    const withdrawn = this.#waiting.filter((update) => update.connection === connection)
    this.#waiting = this.#waiting.filter((update) => update.connection !== connection)
    this.#bytes -= bytesOf(withdrawn)
    return withdrawn
  }

  get isUrgent(): boolean {
    return this.#steps.isUrgent()
  }

  /** Whether nothing waits and no commit is under way. */
  get isIdle(): boolean {
    return !this.#busy && this.#held === undefined
  }

  /** Resolves when nothing waits any more. */
  async settle(): Promise<void> {
    if (this.isIdle) return
    this.#settled ??= Promise.withResolvers()
    await this.#settled.promise
  }

  /** Does work while nothing is committed here, once what is under way has ended. One such work after the other. */
  inQuiet<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#lastQuiet.then(async () => {
      const held = Promise.withResolvers<void>()
      this.#held = held
      if (!this.#busy) held.resolve()
      await held.promise
      try {
        return await work()
      } finally {
        this.#held = undefined
        this.#proceed()
        this.#tellSettled()
      }
    })
    this.#lastQuiet = done.catch(() => undefined)
    return done
  }

  take(): Waiting[] {
    let bytes = 0
    let count = 0
    for (const { content } of this.#waiting) {
      if (count > 0 && (count >= limits.commitUpdates || bytes > limits.commitBytes)) break
      bytes += content.length
      count += 1
    }
    this.#bytes -= bytes
    return this.#waiting.splice(0, count)
  }

  committed(updates: readonly Waiting[], answers: readonly Appended[]): void {
    try {
      const later = this.#steps.committed(updates, answers)
      if (later === undefined) this.#done()
      else later.then(() => this.#done()).catch((error: unknown) => this.failed(error))
    } catch (error) {
      this.failed(error)
    }
  }

  failed(error: unknown): void {
    this.#waiting = []
    this.#bytes = 0
    this.#catchUpDue = false
    this.#steps.failed(error)
    this.#done()
  }

  #proceed(): void {
    if (this.#busy || this.#held) return
    if (this.#catchUpDue) {
      this.#busy = true
      this.#catchUpDue = false
      this.#steps.catchUp().then(
        () => this.#done(),
        (error: unknown) => this.failed(error),
      )
    } else if (this.#waiting.length > 0) {
      this.#busy = true
      this.#committer.enlist(this)
    }
  }

  #done(): void {
    this.#busy = false
    this.#resume()
    this.#held?.resolve()
    this.#proceed()
    this.#tellSettled()
  }

  #tellSettled(): void {
    if (!this.isIdle) return
    this.#settled?.resolve()
    this.#settled = undefined
  }

  #resume(): void {
    if (this.#paused.size === 0 || this.#bytes > limits.commitBytes / 2) return
    for (const connection of this.#paused) connection.resume()
    this.#paused.clear()
  }
}

function bytesOf(updates: readonly Waiting[]): number {
  return updates.reduce((sum, { content }) => sum + content.length, 0)
}
