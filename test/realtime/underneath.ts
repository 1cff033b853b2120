import { readFile } from 'node:fs/promises'
import { connect as dial, Socket } from 'node:net'
import { maskedFrame } from './hostile.ts'
import type { Raw } from './raw.ts'
import type { SignedIn, World } from './world.ts'
import { pause } from './writer.ts'

/** The connection below a WebSocket: what is written there comes in one breath. */
export function underneath({ socket }: Raw): Socket {
  const own: unknown = Reflect.get(socket, '_socket')
  if (!(own instanceof Socket)) throw new Error('a socket')
  return own
}

/** Asks for an upgrade and sends frames along with it, without waiting; the first line of the answer. */
export function sendAtOnce(
  { port, origin }: Pick<World, 'port' | 'origin'>,
  { cookie }: Pick<SignedIn, 'cookie'>,
  documentId: string,
  content: Uint8Array,
  isFramed = false,
): Promise<string> {
  const frames = isFramed ? content : maskedFrame(content)
  return new Promise((answered, failed) => {
    const socket = dial(port, '127.0.0.1')
    socket.on('error', failed)
    socket.on('data', (answer) => {
      answered(String(answer).split('\r\n')[0] ?? '')
      socket.destroy()
    })
    const head = [
      `GET /${documentId}?acks=0 HTTP/1.1`,
      ...['Host: x', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
      ...['Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', `Origin: ${origin}`],
      `Cookie: ${cookie}`,
    ]
    socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), frames]))
  })
}

/** The memory of a process (MB), once it has had time to give some back. */
export async function memoryOf(pid: number): Promise<number> {
  await pause(500)
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
