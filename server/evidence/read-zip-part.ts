import { open } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-contents.ts'

const localLength = 30
const stored = 0
const deflated = 8

/**
 * The words of one part of a zip (PKWARE APPNOTE 4.3.7), in UTF-8; '' for one that is not there, is packed in another way, or
 * unpacks to more than `most` bytes, whatever it says of itself.
 */
export async function readZipPart(
  path: string,
  entry: ZipEntry | undefined,
  most: number,
): Promise<string> {
  if (entry === undefined || entry.packed > most) return ''
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(localLength)
    await file.read(head, 0, localLength, entry.at)
    const start = entry.at + localLength + head.readUInt16LE(26) + head.readUInt16LE(28)
    const packed = Buffer.alloc(entry.packed)
    await file.read(packed, 0, packed.length, start)
    if (entry.method === stored) return packed.toString('utf8')
    return entry.method === deflated
      ? inflateRawSync(packed, { maxOutputLength: most }).toString('utf8')
      : ''
  } finally {
    await file.close()
  }
}
