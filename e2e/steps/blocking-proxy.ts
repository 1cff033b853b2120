import { request as ask, createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

/**
 * A proxy as many administrations have: plain requests pass, and tunnels, by which browsers open WebSockets,
 * do not; but for those to one host and port, where the tests sign in.
 */
export type BlockingProxy = { server: string; refused(): number; close(): Promise<void> }

export const startBlockingProxy = async (passes: string): Promise<BlockingProxy> => {
  let refused = 0
  const proxy = createServer((request, response) => {
    const { method, headers } = request
    const passed = ask(request.url ?? '', { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      answer.on('error', () => response.destroy())
    })
    passed.on('error', () => response.destroy())
    response.on('close', () => passed.destroy())
    request.pipe(passed)
  })
  proxy.on('connect', ({ url }, socket) => {
    socket.on('error', () => socket.destroy())
    if (url === passes) {
      const { hostname, port } = new URL(`http://${url}`)
      const behind = connect(Number(port), hostname, () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
        socket.pipe(behind).pipe(socket)
      })
      behind.on('error', () => socket.destroy())
      socket.on('close', () => behind.destroy())
      return
    }
    refused += 1
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  return {
    server: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    refused: () => refused,
    close() {
      proxy.closeAllConnections()
      return new Promise((closed) => proxy.close(() => closed()))
    },
  }
}
