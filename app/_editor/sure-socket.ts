import { type Channel, LineRefused } from './line.ts'
import type { Way } from './way.ts'

/** A socket that is neither open nor refused by then is held back by something in between (ms). */
const openWithin = 5_000
const sessionEnded = 4401

/**
 * A WebSocket that gets through: where sockets are blocked, as by the proxies of many administrations, it
 * carries the same frames by requests. Whoever uses it sees a WebSocket and its events, and no difference.
 */
export function sureSocket(way: Way): typeof WebSocket {
  return class SureSocket extends EventTarget implements WebSocket {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readonly CONNECTING = 0
    readonly OPEN = 1
    readonly CLOSING = 2
    readonly CLOSED = 3
    readonly url: string
    readonly protocol = ''
    readonly extensions = ''
    binaryType: BinaryType = 'arraybuffer'
    onopen: WebSocket['onopen'] = null
    onmessage: WebSocket['onmessage'] = null
    onerror: WebSocket['onerror'] = null
    onclose: WebSocket['onclose'] = null
    #socket: WebSocket | undefined
    #channel: Channel | undefined
    #state: WebSocket['readyState'] = 0
    #heardAnything = false

    constructor(address: string | URL, _protocols?: string | string[]) {
      super()
      this.url = String(address)
      if (way.trySockets) this.#dial()
      else void this.#goByRequests()
    }

    get readyState() {
      return this.#state
    }

    get bufferedAmount(): number {
      return this.#socket?.bufferedAmount ?? 0
    }

    send(data: Parameters<WebSocket['send']>[0]): void {
      if (this.#state !== this.OPEN) return
      if (this.#channel && data instanceof Uint8Array) this.#channel.send(data)
      else this.#socket?.send(data)
    }

    close(): void {
      if (this.#state >= this.CLOSING) return
      // Whoever uses this has waited for a word in vain and closes.
      if (this.#socket && this.#state === this.OPEN && !this.#heardAnything) way.learnMute()
      this.#channel?.close()
      this.#socket?.close()
      this.#closed(1005, '')
    }

    #dial(): void {
      const since = performance.now()
      const socket = way.openSocket(this.url)
      socket.binaryType = 'arraybuffer'
      this.#socket = socket
      const giveUp = setTimeout(() => socket.close(), openWithin)
      socket.onopen = () => {
        clearTimeout(giveUp)
        this.#opened()
      }
      socket.onmessage = ({ data }) => {
        if (!this.#heardAnything) way.learnWorking()
        this.#heard(data)
      }
      socket.onclose = ({ code, reason }) => {
        clearTimeout(giveUp)
        this.#socket = undefined
        if (this.#state === this.CONNECTING) void this.#goByRequests(since)
        else this.#closed(code, reason)
      }
      // What failed is told by the close that follows.
      socket.onerror = () => undefined
    }

    async #goByRequests(socketSince?: number): Promise<void> {
      const { origin, path, rest } = partsOf(this.url)
      try {
        const line = await way.line(origin + path)
        if (this.#state !== this.CONNECTING) return
        this.#channel = line.openChannel(rest, {
          opened: () => {
            if (socketSince !== undefined) way.learnBlocked(socketSince)
            this.#opened()
          },
          heard: (frame) => this.#heard(frame.buffer),
          closed: (code, reason) => this.#closed(code, reason),
        })
      } catch (error) {
        const ended = error instanceof LineRefused && error.status === 401
        this.#closed(ended ? sessionEnded : 1006, '')
      }
    }

    #opened(): void {
      if (this.#state !== this.CONNECTING) return
      this.#state = this.OPEN
      this.#tell(new Event('open'), this.onopen)
    }

    #heard(data: unknown): void {
      this.#heardAnything = true
      if (this.#state === this.OPEN) {
        this.#tell(new MessageEvent('message', { data }), this.onmessage)
      }
    }

    #closed(code: number, reason: string): void {
      if (this.#state === this.CLOSED) return
      const wasClean = code !== 1006
      this.#state = this.CLOSED
      if (!wasClean) this.#tell(new Event('error'), this.onerror)
      this.#tell(new CloseEvent('close', { code, reason, wasClean }), this.onclose)
    }

    #tell<E extends Event>(event: E, handler: ((this: WebSocket, event: E) => unknown) | null) {
      handler?.call(this, event)
      this.dispatchEvent(event)
    }
  }
}

/** The realtime process's address for requests, and what follows it in that of a document. */
function partsOf(address: string): { origin: string; path: string; rest: string } {
  const { protocol, host, pathname, search } = new URL(address)
  const slash = pathname.lastIndexOf('/')
  return {
    origin: `${protocol === 'wss:' ? 'https' : 'http'}://${host}`,
    path: pathname.slice(0, slash),
    rest: pathname.slice(slash + 1) + search,
  }
}
