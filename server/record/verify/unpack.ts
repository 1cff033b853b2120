import { fromUtf8 } from '../bytes.ts'
import { startSha256 } from '../sha256.ts'
import type { ByteSource } from './byte-source.ts'
import { BadZip, type ZipPart } from './zip-parts.ts'

/** How many bytes are at hand at once. */
const piece = 1024 * 1024
/** The most that the text of a dossier may be: a language's longest text is not much longer. */
export const longestText = 400 * 1024 * 1024

const stored = 0
const deflated = 8

/** The bytes of a part of a zip that is stored as it is, or of a whole file, piece by piece. */
export async function* piecesOf(
  source: ByteSource,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += piece) {
    const bytes = await source.read(at, Math.min(to, at + piece))
    if (bytes.length === 0) throw new BadZip('zip_truncated')
    yield bytes
  }
}

/** SHA-256 of a stored part, read piece by piece. `onRead` is told how many bytes were read. */
export async function hashPart(
  source: ByteSource,
  part: ZipPart,
  onRead: (bytes: number) => void,
): Promise<Uint8Array> {
  // packed files could unpack to anything: those of evidence are stored as they are
  if (part.method !== stored) throw new BadZip('zip_part_packed', { name: part.name })
  const running = startSha256()
  for await (const bytes of piecesOf(source, part.from, part.from + part.packed)) {
    running.add(bytes)
    onRead(bytes.length)
  }
  return running.end()
}

/**
 * The text of a part, unpacked until it is longer than the directory says or than `longest` bytes: then it is a bomb, and
 * no more is unpacked. Throws a `BadZip`.
 */
export async function textOfPart(
  source: ByteSource,
  part: ZipPart,
  longest = longestText,
): Promise<string> {
  const { name, method, from, packed, unpacked } = part
  const bomb = new BadZip('zip_bomb', { name, megabytes: Math.floor(longest / 1024 / 1024) })
  if (unpacked > longest || packed > longest) throw bomb
  if (method !== stored && method !== deflated) throw new BadZip('zip_part_packed', { name })
  const bytes = new Uint8Array(unpacked)
  let length = 0
  const keep = (more: Uint8Array) => {
    if (length + more.length > unpacked) throw new BadZip('zip_part_damaged', { name })
    bytes.set(more, length)
    length += more.length
  }
  const pieces = piecesOf(source, from, from + packed)
  if (method === stored) for await (const more of pieces) keep(more)
  else await inflate(pieces, keep, name)
  if (length !== unpacked) throw new BadZip('zip_part_damaged', { name })
  try {
    return fromUtf8(bytes)
  } catch {
    throw new BadZip('zip_part_damaged', { name })
  }
}

async function inflate(
  pieces: AsyncGenerator<Uint8Array>,
  keep: (bytes: Uint8Array) => void,
  name: string,
): Promise<void> {
  const inflating = new DecompressionStream('deflate-raw')
  const writer = inflating.writable.getWriter()
  const feeding = (async () => {
    for await (const bytes of pieces) await writer.write(new Uint8Array(bytes))
    await writer.close()
  })()
  const reader = inflating.readable.getReader()
  const taking = (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) keep(next.value)
  })()
  const [fed, taken] = await Promise.allSettled([feeding, stopping(taking, reader)])
  const failed = [taken, fed].find((one) => one.status === 'rejected')
  if (failed?.reason instanceof BadZip) throw failed.reason
  if (failed) throw new BadZip('zip_part_damaged', { name })
}

/** Stops unpacking as soon as what came is not kept, so that whoever feeds it does not wait for ever. */
async function stopping(
  taking: Promise<void>,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<void> {
  try {
    await taking
  } catch (error) {
    await reader.cancel(error)
    throw error
  }
}
