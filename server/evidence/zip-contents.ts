import { open } from 'node:fs/promises'

/** What a zip says of itself, without unpacking anything. */
export type ZipContents = { entries: number; unpacked: number; names: string[] }

/** One part of a zip, as its directory tells it: where its local header is, and how many bytes it is packed into. */
export type ZipEntry = {
  name: string
  at: number
  method: number
  packed: number
  unpacked: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
/** The end record may be followed by a comment of at most this many bytes. */
const longestComment = 0xffff

/** What a zip holds in all, as `readZipEntries` finds it. */
export async function readZipContents(path: string): Promise<ZipContents | null> {
  const found = await readZipEntries(path)
  if (found === null) return null
  const unpacked = found.reduce((total, entry) => total + entry.unpacked, 0)
  return { entries: found.length, unpacked, names: found.map(({ name }) => name) }
}

/**
 * Reads a zip's central directory (PKWARE APPNOTE 4.3.12, 4.3.16). Null for one that is not to be
 * trusted: no directory, one that does not fit the file, or a Zip64 whose sizes hide elsewhere.
 */
export async function readZipEntries(path: string): Promise<ZipEntry[] | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, endLength + longestComment))
    await file.read(tail, 0, tail.length, size - tail.length)
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end === -1 || tail.length - end < endLength || tail.readUInt32LE(end) !== endSignature) {
      return null
    }
    const entries = tail.readUInt16LE(end + 10)
    const length = tail.readUInt32LE(end + 12)
    const start = tail.readUInt32LE(end + 16)
    if (entries === 0xffff || start === 0xffffffff || start + length > size) return null
    const directory = Buffer.alloc(length)
    await file.read(directory, 0, length, start)
    return readDirectory(directory, entries)
  } finally {
    await file.close()
  }
}

function readDirectory(directory: Buffer, entries: number): ZipEntry[] | null {
  const found: ZipEntry[] = []
  let at = 0
  for (let entry = 0; entry < entries; entry++) {
    if (at + entryLength > directory.length || directory.readUInt32LE(at) !== entrySignature) {
      return null
    }
    const unpacked = directory.readUInt32LE(at + 24)
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const commentLength = directory.readUInt16LE(at + 32)
    if (unpacked === 0xffffffff) return null
    found.push({
      name: directory.toString('utf8', at + entryLength, at + entryLength + nameLength),
      at: directory.readUInt32LE(at + 42),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked,
    })
    at += entryLength + nameLength + extraLength + commentLength
  }
  return found
}
