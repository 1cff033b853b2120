import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const binary = 0x82
const pong = 0x8a

/**
 * A WebSocket client (RFC 6455) that costs next to nothing, so that what is measured is the server: one
 * process has to take in 100,000 frames a second. It knows what these servers send, unfragmented frames
 * up to 4 GiB, and answers pings.
 */
export class LightSocket {
  readonly #socket: Socket
  readonly #onFrame: (frame: Buffer) => void
  #rest: Buffer | undefined
  closed: string | undefined

  private constructor(socket: Socket, rest: Buffer, onFrame: (frame: Buffer) => void) {
    this.#socket = socket
    this.#onFrame = onFrame
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('close', () => {
      this.closed ??= 'gone'
    })
    // What came in the same packet as the answer to the upgrade.
    if (rest.length > 0) setImmediate(() => this.#take(rest))
  }

  /** Resolves once the server has agreed; rejects with its answer where it has not. */
  static open(
    address: { port: number; path: string; headers: Record<string, string> },
    onFrame: (frame: Buffer) => void,
  ): Promise<LightSocket> {
    const { port, path, headers } = address
    return new Promise((opened, failed) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      const lines = [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ]
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
      let answer = Buffer.alloc(0)
      const listen = (chunk: Buffer) => {
        answer = Buffer.concat([answer, chunk])
        const end = answer.indexOf('\r\n\r\n')
        if (end < 0) return
        socket.off('data', listen)
        const [status = ''] = answer.toString('latin1', 0, end).split('\r\n')
        if (!status.includes(' 101 ')) failed(new Error(`the server answered ${status}`))
        else opened(new LightSocket(socket, answer.subarray(end + 4), onFrame))
      }
      socket.on('data', listen)
      socket.on('error', failed)
    })
  }

  send(payload: Uint8Array): void {
    this.#socket.write(frameOf(binary, payload))
  }

  end(): void {
    this.closed ??= 'by us'
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    let bytes = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk])
    for (;;) {
      const frame = readFrame(bytes)
      if (frame === undefined) break
      bytes = bytes.subarray(frame.end)
      if (frame.kind === 0x8) this.closed ??= `code ${frame.payload.readUInt16BE(0)}`
      else if (frame.kind === 0x9) this.#socket.write(frameOf(pong, frame.payload))
      else if (frame.kind === 0x2) this.#onFrame(frame.payload)
    }
    this.#rest = bytes.length > 0 ? bytes : undefined
  }
}

function readFrame(bytes: Buffer): { kind: number; payload: Buffer; end: number } | undefined {
  if (bytes.length < 2) return undefined
  const short = bytes.readUInt8(1) & 0x7f
  const start = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < start) return undefined
  const length =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? bytes.readUInt32BE(6) : short
  if (bytes.length < start + length) return undefined
  const payload = bytes.subarray(start, start + length)
  return { kind: bytes.readUInt8(0) & 0x0f, payload, end: start + length }
}

// Clients must mask; a mask of zeros leaves the bytes as they are.
function frameOf(head: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const start = length < 126 ? 2 : 4
  const frame = Buffer.alloc(start + 4 + length)
  frame.writeUInt8(head, 0)
  if (length >= 0x10000) throw new Error('this client sends no frame of 64 KiB or more')
  if (start === 2) frame.writeUInt8(0x80 | length, 1)
  else {
    frame.writeUInt8(0x80 | 126, 1)
    frame.writeUInt16BE(length, 2)
  }
  frame.set(payload, start + 4)
  return frame
}
