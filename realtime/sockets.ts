import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { log } from '#server/platform/logging.ts'
import { attend } from './attend.ts'
import { type Door, type Entrance, knock } from './door.ts'
import { limits } from './limits.ts'
import { socketWire } from './socket-wire.ts'

/** The WebSockets of a server: who comes in by an upgrade. */
export class Sockets {
  readonly #door: Door
  /** Those that were heard of since they were last asked for a sign of life. */
  readonly #alive = new WeakSet<WebSocket>()
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    maxFragments: limits.fragments,
    perMessageDeflate: false,
  })

  constructor(door: Door) {
    this.#door = door
  }

  /** Answers the upgrades of a server from now on. */
  answer(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy())
      this.#letIn(request, socket, head).catch((error: unknown) => {
        log.error({ error }, 'an upgrade failed')
        refuseUpgrade(socket, 503)
      })
    })
  }

  /** Asks every peer for a sign of life, and ends those that gave none since they were last asked. */
  ping(): void {
    for (const socket of this.#sockets.clients) {
      if (this.#alive.delete(socket)) socket.ping()
      else socket.terminate()
    }
  }

  end(): void {
    for (const socket of this.#sockets.clients) socket.terminate()
  }

  async #letIn(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { origin, cookie } = request.headers
    const entrance = await knock(this.#door, { address: request.url ?? '/', origin, cookie })
    if (!entrance.ok) return this.#turnAway(entrance, request, socket, head)
    // An honest client waits for its answer. What came before the text was there is not for this text.
    if (head.length > 0 || socket.readableLength > 0) return refuseUpgrade(socket, 400)
    this.#sockets.handleUpgrade(request, socket, head, (upgraded) => {
      this.#serve(entrance, upgraded, socket)
    })
  }

  // Our own page is told why in a close code: browsers show no page the status of a refused upgrade.
  #turnAway(
    { acks, status, code, why }: Extract<Entrance, { ok: false }>,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): void {
    if (!acks || status === 403) {
      refuseUpgrade(socket, status)
      return
    }
    this.#sockets.handleUpgrade(request, socket, head, (upgraded) => {
      upgraded.on('error', () => upgraded.terminate())
      upgraded.close(code, why)
      setTimeout(() => upgraded.terminate(), 2_000).unref()
    })
  }

  #serve(
    { room, connect }: Extract<Entrance, { ok: true }>,
    socket: WebSocket,
    underneath: Duplex,
  ): void {
    const connection = connect(socketWire(socket, underneath))
    const seat = attend(this.#door, room, connection)
    this.#alive.add(socket)
    socket.on('pong', () => this.#alive.add(socket))
    socket.on('message', (data: RawData, isBinary: boolean) => {
      this.#alive.add(socket)
      seat.take(isBinary ? bytesOf(data) : new Uint8Array())
    })
    socket.on('error', (error) => {
      log.debug({ error, member: connection.author.memberId }, 'a socket failed')
      socket.terminate()
    })
    socket.on('close', () => seat.leave())
  }
}

function refuseUpgrade(socket: Duplex, status: number): void {
  if (socket.writable) {
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  }
  setTimeout(() => socket.destroy(), 1_000).unref()
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
