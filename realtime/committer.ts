import { limits } from './limits.ts'
import type { Appended } from './update-log.ts'

/** Whoever has something to commit to one document. */
export type Committing<Update> = {
  readonly documentId: string
  /** Whether so many look on that it is not to wait for a fuller commit. */
  readonly isUrgent: boolean
  /** Hands over what waits, now that its commit begins. */
  take(): readonly Update[]
  committed(updates: readonly Update[], answers: readonly Appended[]): void
  /** Whether the updates reached the disk is unknown. */
  failed(error: unknown): void
}

export type Batch<Update> = { documentId: string; updates: readonly Update[] }
type Taken<Update> = Batch<Update> & { room: Committing<Update> }

type Log<Update> = {
  /** Appends to several documents in one commit; `busy` is a document that somebody holds. */
  appendTogether: (batches: readonly Batch<Update>[]) => Promise<(Appended[] | 'busy')[]>
  append: (documentId: string, updates: readonly Update[]) => Promise<Appended[]>
}

/**
 * The commits of a process: what waits in all its rooms goes into one. The first after a silence begins at
 * once; from then on they keep a beat of 16 ms, in which each connection gets one frame, or of 32 ms while all that
 * waits is in rooms of few people. So a process pays for its commits and frames by the beat and not by the
 * keystroke, and the disk syncs once for everybody.
 *
 * A room that somebody holds, or whose updates the database will not take, is committed alone: it never
 * delays or fails the others.
 */
export class Committer<Update> {
  readonly #log: Log<Update>
  #enlisted: Committing<Update>[] = []
  #begunAt = 0
  #running = false
  #due: { at: number; cancel: () => void } | undefined

  constructor(log: Log<Update>) {
    this.#log = log
  }

  /** Asks for a commit. It is answered exactly once, and may be asked again from then on. */
  enlist(room: Committing<Update>): void {
    this.#enlisted.push(room)
    this.#schedule(room.isUrgent)
  }

  #schedule(isUrgent: boolean): void {
    if (this.#running) return
    const at = this.#begunAt + (isUrgent ? limits.flushEvery : limits.flushFewEvery)
    if (this.#due && this.#due.at <= at) return
    this.#due?.cancel()
    const wait = at - performance.now()
    const begin = () => void this.#commit()
    if (wait <= 0) {
      // After what has arrived on other sockets in the same turn was read.
      const immediate = setImmediate(begin)
      this.#due = { at, cancel: () => clearImmediate(immediate) }
    } else {
      const timer = setTimeout(begin, wait)
      this.#due = { at, cancel: () => clearTimeout(timer) }
    }
  }

  async #commit(): Promise<void> {
    this.#due = undefined
    this.#running = true
    this.#begunAt = performance.now()
    const batches = this.#takeBatches()
    try {
      const answers = batches.length > 0 ? await this.#log.appendTogether(batches) : []
      for (const [index, batch] of batches.entries()) {
        const answer = answers[index]
        if (answer === undefined)
          batch.room.failed(new Error('the log answered for fewer documents'))
        else if (answer === 'busy') void this.#commitAlone(batch)
        else batch.room.committed(batch.updates, answer)
      }
    } catch (error) {
      const refused = isRefusedWhole(error)
      for (const batch of batches) {
        if (refused) void this.#commitAlone(batch)
        else batch.room.failed(error)
      }
    }
    this.#running = false
    if (this.#enlisted.length > 0) this.#schedule(this.#enlisted.some((room) => room.isUrgent))
  }

  #takeBatches(): Taken<Update>[] {
    const batches: Taken<Update>[] = []
    for (let count = 0; count < limits.commitUpdates; ) {
      const room = this.#enlisted.shift()
      if (room === undefined) break
      const updates = room.take()
      // What waited may have been withdrawn meanwhile.
      if (updates.length === 0) room.committed([], [])
      else batches.push({ room, documentId: room.documentId, updates })
      count += updates.length
    }
    return batches
  }

  async #commitAlone({ room, documentId, updates }: Taken<Update>): Promise<void> {
    let answers: Appended[]
    try {
      answers = await this.#log.append(documentId, updates)
    } catch (error) {
      room.failed(error)
      return
    }
    room.committed(updates, answers)
  }
}

// Data that PostgreSQL does not take (SQLSTATE classes 22, 23, 42, 54 and P0) rolls the whole back: nothing
// of it is on disk. After any other error that is not known.
function isRefusedWhole(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(22|23|42|54|P0)...$/.test(error.code)
  )
}
