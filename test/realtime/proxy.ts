import { request as ask, createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

type Options = {
  /** Where requests go: the realtime process's port, asked anew for each. */
  target: () => number
  /** The path under which it is served, as a deployment's proxy does: cut off before passing on. */
  prefix?: string
  /** What becomes of an upgrade; asked anew for each. */
  upgrades?: () => 'pass' | 'refuse' | 'swallow'
}

/** A proxy between a browser and the realtime process, as a ministry or a deployment has one. */
export type Middleman = {
  port: number
  /** Requests and upgrades that came, by what they asked for. */
  seen: string[]
  close(): Promise<void>
}

export async function startProxy(options: Options): Promise<Middleman> {
  const { target, prefix = '', upgrades = () => 'pass' as const } = options
  const seen: string[] = []
  const sockets = new Set<Socket>()
  const pathOf = ({ url = '/' }: IncomingMessage) =>
    url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : undefined

  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    const path = pathOf(request)
    if (path === undefined) return void response.writeHead(404).end()
    const { method, headers } = request
    const passed = ask({ port: target(), host: '127.0.0.1', path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      answer.on('error', () => response.destroy())
    })
    passed.on('error', () => response.destroy())
    response.on('close', () => passed.destroy())
    request.pipe(passed)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    seen.push(`UPGRADE ${request.url}`)
    socket.on('error', () => socket.destroy())
    const path = pathOf(request)
    const fate = upgrades()
    if (fate === 'swallow') return
    if (fate === 'refuse' || path === undefined) {
      return void socket.end(
        'HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
      )
    }
    const behind = connect(target(), '127.0.0.1', () => {
      const { rawHeaders, method } = request
      const lines = rawHeaders.flatMap((name, at) =>
        at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : [],
      )
      behind.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      behind.write(head)
      socket.pipe(behind).pipe(socket)
    })
    behind.on('error', () => socket.destroy())
    behind.on('close', () => socket.destroy())
    socket.on('close', () => behind.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
