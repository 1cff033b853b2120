import { Line, type Post } from './line.ts'

type Means = { openSocket(address: string): WebSocket; post: Post }

/** How a page reaches the realtime process, and what it has learnt about that. One for each page. */
export class Way {
  readonly #means: Means
  readonly #lines = new Map<string, Promise<Line>>()
  #learntAt = 0
  /** How often WebSocket did not work where requests did. */
  #blocked = 0

  constructor(means: Means) {
    this.#means = means
  }

  /** Whether WebSocket is worth trying: it was not blocked twice. Once may have been a restart. */
  get trySockets(): boolean {
    return this.#blocked < 2
  }

  openSocket(address: string): WebSocket {
    return this.#means.openSocket(address)
  }

  /** The line to a realtime process: one for all of the page's connections. */
  async line(address: string): Promise<Line> {
    const known = this.#lines.get(address)
    if (known !== undefined) {
      const line = await known
      if (!line.isBroken) return line
      if (this.#lines.get(address) === known) this.#lines.delete(address)
      return this.line(address)
    }
    const opening = Line.open(address, this.#means.post)
    this.#lines.set(address, opening)
    try {
      return await opening
    } catch (error) {
      this.#lines.delete(address)
      // Neither works: that is an outage and says nothing about WebSocket.
      this.#blocked = 0
      throw error
    }
  }

  /** Learns that a connection came about by requests after a socket tried since then (ms) had failed. */
  learnBlocked(since: number): void {
    // Several sections try at once; they are one experience.
    if (since < this.#learntAt) return
    this.#learntAt = performance.now()
    this.#blocked += 1
  }

  /** Learns that sockets open but let nothing through. */
  learnMute(): void {
    this.#blocked = 2
  }

  learnWorking(): void {
    this.#blocked = 0
  }
}

/** The way of this browser's page. */
export const pageWay = new Way({
  openSocket: (address) => new WebSocket(address),
  post: (address, body, signal) =>
    fetch(address, {
      ...{ method: 'POST', body, signal },
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'include',
      cache: 'no-store',
    }),
})
