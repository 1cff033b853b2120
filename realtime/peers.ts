import type { FanOut, News, PresenceEntry } from './fan-out.ts'
import { limits } from './limits.ts'
import type { RoomNews } from './room-news.ts'
import type { Rooms } from './rooms.ts'

/**
 * The other processes that serve the same documents: tells them what changed here, and learns from them.
 * While there are none, nothing is told. Whatever is missed is made up for: a room reads its log when
 * somebody joins and at every heartbeat, and a process that falls silent takes its people with it.
 */
export class Peers implements RoomNews {
  readonly #fanOut: FanOut
  /** When each was last heard. */
  readonly #known = new Map<string, number>()
  readonly #grown = new Map<string, number>()
  readonly #presence = new Map<string, Map<number, PresenceEntry>>()
  #grownTimer: NodeJS.Timeout | undefined
  #presenceTimer: NodeJS.Timeout | undefined
  #rooms: Rooms | undefined

  constructor(fanOut: FanOut) {
    this.#fanOut = fanOut
  }

  /** Begins to hear others, and to be heard. Resolves with what ends that. */
  async start(rooms: Rooms): Promise<() => void> {
    this.#rooms = rooms
    const stop = await this.#fanOut.listen({
      heard: (from, news) => this.#hear(from, news),
      missed: () => {
        this.#fanOut.tell({ kind: 'here' })
        for (const room of rooms.all) room.catchUp()
      },
    })
    const heartbeat = setInterval(() => this.#beat(), limits.peersEvery)
    return () => {
      clearInterval(heartbeat)
      clearTimeout(this.#grownTimer)
      clearTimeout(this.#presenceTimer)
      this.#fanOut.tell({ kind: 'gone' })
      stop()
    }
  }

  grown(documentId: string, sequence: number): void {
    if (this.#known.size === 0) return
    this.#grown.set(documentId, sequence)
    this.#grownTimer ??= setTimeout(() => {
      this.#grownTimer = undefined
      this.#fanOut.tell({ kind: 'grown', documents: [...this.#grown] })
      this.#grown.clear()
    }, limits.flushEvery)
  }

  presence(documentId: string, entries: readonly PresenceEntry[]): void {
    if (this.#known.size === 0) return
    const waiting = this.#presence.get(documentId) ?? new Map<number, PresenceEntry>()
    this.#presence.set(documentId, waiting)
    for (const entry of entries) waiting.set(entry.client, entry)
    this.#presenceTimer ??= setTimeout(() => {
      this.#presenceTimer = undefined
      for (const [document, latest] of this.#presence) this.#tellPresence(document, latest.values())
      this.#presence.clear()
    }, limits.peerPresenceEvery)
  }

  loaded(documentId: string): void {
    if (this.#known.size > 0) this.#fanOut.tell({ kind: 'who', document: documentId })
  }

  #hear(from: string, news: News): void {
    if (news.kind === 'gone') {
      this.#forget(from)
      return
    }
    const isNew = !this.#known.has(from)
    this.#known.set(from, performance.now())
    if (isNew) this.#introduce()
    if (news.kind === 'grown') {
      for (const [documentId, sequence] of news.documents) {
        this.#rooms?.of(documentId)?.catchUp(sequence)
      }
    } else if (news.kind === 'presence') {
      this.#rooms?.of(news.document)?.hearPresence(from, news.entries)
    } else if (news.kind === 'who') {
      const here = this.#rooms?.of(news.document)?.ownPresence() ?? []
      this.#tellPresence(news.document, here)
    }
  }

  // What was said before somebody listened, they have not heard.
  #introduce(): void {
    this.#fanOut.tell({ kind: 'here' })
    for (const room of this.#rooms?.all ?? []) {
      this.grown(room.documentId, room.sequence)
      this.#tellPresence(room.documentId, room.ownPresence())
      this.#fanOut.tell({ kind: 'who', document: room.documentId })
    }
  }

  #tellPresence(document: string, entries: Iterable<PresenceEntry>): void {
    const all = [...entries]
    if (all.length > 0) this.#fanOut.tell({ kind: 'presence', document, entries: all })
  }

  #beat(): void {
    this.#fanOut.tell({ kind: 'here' })
    const silentSince = performance.now() - limits.peerSilence
    for (const [from, heard] of this.#known) if (heard < silentSince) this.#forget(from)
    if (this.#known.size > 0) for (const room of this.#rooms?.all ?? []) room.catchUp()
  }

  #forget(from: string): void {
    if (!this.#known.delete(from)) return
    for (const room of this.#rooms?.all ?? []) room.forgetPeer(from)
  }
}
