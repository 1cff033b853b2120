import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { env } from './env.ts'
import { log } from './logging.ts'

/** What a scanner says of bytes: nothing was found; what was found; or it said nothing that counts. */
export type Verdict = { clean: true } | { clean: false; found: string } | 'no_answer'

/** The longest that a scan may take, in milliseconds: a large archive inside a document takes a while. */
const longest = 120_000

/**
 * Has clamd look at a file by its INSTREAM command (clamd(8)), the bytes streamed in pieces. Whatever is not one of
 * its two plain answers (no connection, a limit of its own, silence) is no answer, and never a clean file.
 * @returns null where no scanner is configured
 */
export async function scan(path: string): Promise<Verdict | null> {
  const address = env.clamd
  if (address === null) return null
  const socket = connect(address)
  const ended = new AbortController()
  const late = setTimeout(longest, undefined, { signal: ended.signal, ref: false }).then(
    () => socket.destroy(new Error('the scanner took too long')),
    () => undefined,
  )
  try {
    return verdictIn(await ask(socket, path))
  } catch (error) {
    log.error({ error }, 'the virus scanner gave no answer')
    return 'no_answer'
  } finally {
    ended.abort()
    socket.destroy()
    await late
  }
}

async function ask(socket: Socket, path: string): Promise<string> {
  const [said, sent] = await Promise.allSettled([text(socket), send(socket, path)])
  if (said.status === 'rejected') throw said.reason
  if (sent.status === 'rejected') throw sent.reason
  return said.value
}

/** Sends a file no faster than it is taken, and no further once the other side has hung up. */
async function send(socket: Socket, path: string): Promise<void> {
  const closed = new Promise((resolve) => socket.once('close', resolve))
  for await (const piece of pieces(path)) {
    if (!socket.writable) return
    if (socket.write(piece)) continue
    await Promise.race([closed, new Promise((resolve) => socket.once('drain', resolve))])
  }
}

/** The command, then each piece behind its length (4 bytes, big-endian), then a length of nothing. */
async function* pieces(path: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of createReadStream(path)) {
    const bytes: Uint8Array = chunk
    yield framed(bytes.length)
    yield bytes
  }
  yield framed(0)
}

const framed = (length: number): Uint8Array => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

/** Reads `stream: OK` and `stream: <name> FOUND`. */
function verdictIn(answer: string): Verdict {
  const said = answer.replace(/\0.*$/s, '').trim()
  if (said === 'stream: OK') return { clean: true }
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (found !== undefined) return { clean: false, found: found.slice(0, 100) }
  log.error({ said: said.slice(0, 200) }, 'the virus scanner did not look at a file')
  return 'no_answer'
}
