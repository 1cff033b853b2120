import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import type { Query } from '#db/client.ts'
import { log } from '#server/platform/logging.ts'
import { limits } from './limits.ts'
import type { Room } from './room.ts'
import { repairDocument } from './update-log.ts'
import type { Workshop } from './workshop.ts'

type Due = { timer: NodeJS.Timeout; since: number }

/**
 * Checks texts against the schema a second after their structure changed, in a workshop's thread, and repairs
 * forward what does not fit: a row of the log that is nobody's writing. Typing alone, which makes most of all
 * updates, cannot break the schema and is not checked. A text that changes all the time is checked in between.
 */
export class SchemaWatch {
  readonly #sql: Query
  readonly #workshop: Workshop
  readonly #due = new Map<string, Due>()

  constructor(sql: Query, workshop: Workshop) {
    this.#sql = sql
    this.#workshop = workshop
  }

  /** Asks for a check, a second after the last time that this was asked of the room, five after the first. */
  restructured(room: Room): void {
    const { documentId } = room
    const now = performance.now()
    const due = this.#due.get(documentId)
    clearTimeout(due?.timer)
    const since = due?.since ?? now
    const wait = Math.min(limits.checkAfter, Math.max(0, since + limits.checkAtLatest - now))
    const check = () => {
      this.#due.delete(documentId)
      this.#check(room).catch((error: unknown) => {
        log.warn({ error, document: documentId }, 'a text could not be checked')
      })
    }
    this.#due.set(documentId, { timer: setTimeout(check, wait).unref(), since })
  }

  end(): void {
    for (const { timer } of this.#due.values()) clearTimeout(timer)
  }

  async #check(room: Room): Promise<void> {
    const first = await this.#repair(room)
    if (!first.isOutrun) return
    // Somebody wrote while it was checked, and may go on to: once more, while what they write waits.
    const isQuick = first.milliseconds <= limits.checkHeldWithin
    const again = isQuick ? await room.inQuiet(() => this.#repair(room)) : first
    if (again.isOutrun) this.restructured(room)
  }

  /** @returns whether somebody wrote before the repair was, and how long it took to make one (ms) */
  async #repair(room: Room): Promise<{ isOutrun: boolean; milliseconds: number }> {
    const { documentId, text } = room
    const { sequence } = text
    const state = Y.encodeStateAsUpdate(text.document)
    const client = randomBytes(4).readUInt32BE()
    const job = { kind: 'check', state, client } as const
    const { repair, milliseconds } = await this.#workshop.do(documentId, job, limits.checkWithin)
    if (repair === null) return { isOutrun: false, milliseconds }
    const written = await repairDocument(this.#sql, documentId, sequence, client, repair)
    log.warn({ document: documentId, sequence: written }, 'a text did not fit the schema')
    // A frozen text is checked again when it changes.
    return { isOutrun: written === null && room.sequence > sequence, milliseconds }
  }
}
