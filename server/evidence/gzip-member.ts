import { crc32, inflateRawSync } from 'node:zlib'

/** Whether a gzip member begins here. */
export const isPacked = (file: Buffer, at = 0): boolean =>
  file[at] === 0x1f && file[at + 1] === 0x8b

/** What one gzip member holds, and where the next begins. */
type Member = { readonly bytes: Buffer; readonly end: number }

/**
 * Unpacks one member of a gzip file (RFC 1952) and no other, so that what lies behind it is not unpacked in vain.
 * Null for what is damaged, cut short, or unpacks to more than `most` bytes.
 */
export function unpackMember(file: Buffer, at: number, most: number): Member | null {
  const start = afterHeader(file, at)
  if (start === null) return null
  try {
    const { buffer: bytes, engine } = inflateRawSync(file.subarray(start), {
      maxOutputLength: most,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    const trailer = start + engine.bytesWritten
    if (trailer + 8 > file.length) return null
    const isWhole =
      file.readUInt32LE(trailer) === crc32(bytes) && file.readUInt32LE(trailer + 4) === bytes.length
    return isWhole ? { bytes, end: trailer + 8 } : null
  } catch (error) {
    // zlib's word for damage, and for more than is taken in; anything else is a fault of ours.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

const hasExtra = 0x04
const hasName = 0x08
const hasComment = 0x10
const hasHeaderSum = 0x02

function afterHeader(file: Buffer, at: number): number | null {
  if (!isPacked(file, at) || at + 18 > file.length || file[at + 2] !== 8) return null
  const flags = file[at + 3] ?? 0
  let next = at + 10
  if (flags & hasExtra) next += 2 + file.readUInt16LE(next)
  for (const flag of [hasName, hasComment]) {
    if (!(flags & flag)) continue
    const end = file.indexOf(0, next)
    if (end === -1) return null
    next = end + 1
  }
  if (flags & hasHeaderSum) next += 2
  return next < file.length ? next : null
}
