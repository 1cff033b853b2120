import { createHash } from 'node:crypto'

/** One stream of bytes from which the exercise takes ids and salts, so that it is the same everywhere. */
export type Seeded = { uuid: () => string; bytes: (size: number) => Uint8Array }

/**
 * A stream of bytes that follows from the seed alone: SHA-256 over seed and counter. It is no
 * source of secrets, and only the exercise uses it.
 */
export const seededFrom = (seed: string): Seeded => {
  let block = 0
  let left = new Uint8Array()
  const bytes = (size: number): Uint8Array => {
    const taken = new Uint8Array(size)
    for (let filled = 0; filled < size; ) {
      if (left.length === 0) {
        left = new Uint8Array(createHash('sha256').update(`${seed}/${block}`).digest())
        block += 1
      }
      const part = left.subarray(0, size - filled)
      taken.set(part, filled)
      left = left.subarray(part.length)
      filled += part.length
    }
    return taken
  }
  return { bytes, uuid: () => uuidOf(bytes(16)) }
}

/** A version 4 UUID of 16 bytes (RFC 9562, section 5.4). */
const uuidOf = (bytes: Uint8Array): string => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
