import type { Query } from '#db/client.ts'
import { log } from '#server/platform/logging.ts'
import type { Waiting } from './commit-queue.ts'
import { Committer } from './committer.ts'
import { limits } from './limits.ts'
import { closing } from './protocol.ts'
import { Room } from './room.ts'
import type { RoomNews } from './room-news.ts'
import { appendTogether, appendUpdates } from './update-log.ts'

/** The documents that are open in this process. Each is loaded once, however many ask at the same time. */
export class Rooms {
  readonly #sql: Query
  readonly #committer: Committer<Waiting>
  readonly #open = new Map<string, Promise<Room>>()
  readonly #loaded = new Map<string, Room>()
  readonly #news: RoomNews
  readonly #restructured: (room: Room) => void

  constructor(sql: Query, news: RoomNews, restructured: (room: Room) => void) {
    this.#sql = sql
    this.#news = news
    this.#restructured = restructured
    this.#committer = new Committer({
      appendTogether: (batches) => appendTogether(sql, batches),
      append: (documentId, updates) => appendUpdates(sql, documentId, updates),
    })
  }

  /** The room of a document, loaded. Rejects when the database cannot be reached. */
  async enter(documentId: string): Promise<Room> {
    const known = this.#open.get(documentId)
    if (known !== undefined) {
      const room = await known
      // Another process may have acknowledged what nobody told this one of, to the very client that comes.
      await room.caughtUp()
      if (!room.failed) return room
      if (this.#open.get(documentId) === known) this.#drop(documentId)
      return this.enter(documentId)
    }
    const around = {
      ...{ sql: this.#sql, committer: this.#committer, news: this.#news },
      restructured: this.#restructured,
    }
    const loading = Room.load(around, documentId)
    this.#open.set(documentId, loading)
    try {
      const room = await loading
      this.#loaded.set(documentId, room)
      this.unloadWhenIdle(room)
      return room
    } catch (error) {
      this.#drop(documentId)
      throw error
    }
  }

  get all(): Iterable<Room> {
    return this.#loaded.values()
  }

  of(documentId: string): Room | undefined {
    return this.#loaded.get(documentId)
  }

  /** Ends a room once nobody has been in it for a while and its last commit is done. */
  unloadWhenIdle(room: Room): void {
    setTimeout(() => {
      if (this.#loaded.get(room.documentId) !== room || room.connections.size > 0) return
      if (!room.isIdle) return this.unloadWhenIdle(room)
      this.#drop(room.documentId)
      room.unload().catch((error: unknown) => {
        log.warn(
          { error, document: room.documentId },
          'a state could not be kept; the log has it all',
        )
      })
    }, limits.idleRoom).unref()
  }

  /** Sends everybody away and keeps every state, before the process ends. */
  async closeAll(): Promise<void> {
    const rooms = [...this.#loaded.values()]
    for (const room of rooms) room.close(closing.restarting, 'restarting')
    await Promise.allSettled(rooms.map((room) => room.settle().then(() => room.unload())))
  }

  #drop(documentId: string): void {
    this.#open.delete(documentId)
    this.#loaded.delete(documentId)
  }
}
