import { createHash, hash } from 'node:crypto'

/** SHA-256 (FIPS 180-4) of bytes: 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(hash('sha256', bytes, 'buffer'))
}

/** A hash in the making: of bytes that come piece by piece. */
export type RunningHash = { add: (bytes: Uint8Array) => void; end: () => Uint8Array }

/** Begins a SHA-256 over bytes that are never all at hand. */
export function startSha256(): RunningHash {
  const running = createHash('sha256')
  return {
    add: (bytes) => void running.update(bytes),
    end: () => new Uint8Array(running.digest()),
  }
}
