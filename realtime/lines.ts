import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sessionFromCookieHeader, tokenFromCookieHeader } from '#server/platform/session.ts'
import type { Door } from './door.ts'
import { limits } from './limits.ts'
import { Line } from './line.ts'
import { crossOrigin, isOwnOrigin } from './own-pages.ts'

type Known = { line: Line; memberId: string; token: string }

const paths = /\/line(?:\/([\w-]{43})\/(send|receive))?$/

/**
 * The way in where WebSocket is blocked. A page opens a line with a request, sends messages with requests,
 * one at a time, and asks with another, which waits until there is something to say. A request that fails
 * ends the line and so every connection on it, as a broken socket would: pages connect anew and sync.
 *
 * A line belongs to the session that opened it: its key alone is not enough.
 */
export class Lines {
  readonly #door: Door
  readonly #lines = new Map<string, Known>()

  constructor(door: Door) {
    this.#door = door
  }

  serves(path: string): boolean {
    return paths.test(path)
  }

  async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnOrigin(request, this.#door.origins)) return refuse(request, response, 403)
    if (request.method === 'OPTIONS') return allow(request, response)
    if (request.method !== 'POST') return refuse(request, response, 405)
    const [, key, what] = paths.exec(path) ?? []
    if (key === undefined) return this.#open(request, response)
    const known = this.#lines.get(key)
    const token = await tokenFromCookieHeader(request.headers.cookie)
    if (known === undefined || token === null || hashOf(token) !== known.token) {
      return refuse(request, response, 404)
    }
    const headers = crossOrigin(request)
    if (what === 'receive') {
      request.resume()
      return known.line.tell(response, headers)
    }
    const body = await bodyOf(request)
    if (body === undefined) {
      known.line.end()
      return refuse(request, response, 413)
    }
    const taken = await known.line.hear(body, request.headers)
    response.writeHead(taken ? 204 : 400, headers).end()
  }

  /** Ends every line. */
  end(): void {
    for (const { line } of this.#lines.values()) line.end()
  }

  async #open(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume()
    const { cookie } = request.headers
    const session = await sessionFromCookieHeader(this.#door.database, cookie, false)
    const token = await tokenFromCookieHeader(cookie)
    if (session === null || token === null) return refuse(request, response, 401)
    const own = [...this.#lines.values()].filter(({ memberId }) => memberId === session.memberId)
    if (own.length >= limits.linesPerMember) return refuse(request, response, 503)
    const key = randomBytes(32).toString('base64url')
    const line = new Line({ door: this.#door, ended: () => this.#lines.delete(key) })
    this.#lines.set(key, { line, memberId: session.memberId, token: hashOf(token) })
    response.writeHead(200, { 'content-type': 'application/json', ...crossOrigin(request) })
    response.end(JSON.stringify({ key }))
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64')
}

function allow(request: IncomingMessage, response: ServerResponse): void {
  const methods = {
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '600',
  }
  response.writeHead(204, { ...methods, ...crossOrigin(request) }).end()
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  request.resume()
  const headers = {
    ...(status === 403 ? {} : crossOrigin(request)),
    // What is left of a body that is too large is not waited for.
    ...(status === 413 ? { connection: 'close' } : {}),
  }
  response.writeHead(status, headers).end()
}

/** A request's body; undefined when it is larger than a batch of frames may be, or breaks off. */
function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  return new Promise((read) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= limits.batchBytes) chunks.push(chunk)
      else {
        chunks.length = 0
        read(undefined)
      }
    })
    request.on('end', () => read(Buffer.concat(chunks)))
    request.on('close', () => read(undefined))
  })
}
