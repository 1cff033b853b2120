import type { ReadableStream } from 'node:stream/web'
import type { ByteRange } from '#server/evidence/rules/byte-range.ts'
import type { Quarantined } from './quarantine.ts'

/** Where files are kept, each under the SHA-256 of its bytes: a directory, or a bucket of an S3-speaking service. */
export type Store = {
  /** Moves checked bytes from quarantine into the store; throws, and leaves them in quarantine, where it cannot. */
  keep(file: Quarantined): Promise<void>
  /** The whole of a file, or a piece; `size` is that of the whole. Null where it is not held. */
  open(
    sha256: string,
    piece: ByteRange | null,
  ): Promise<{ stream: ReadableStream<Uint8Array>; size: number } | null>
  /** The hashes of files that have lain untouched since before a moment. */
  before(moment: Date): AsyncGenerator<string>
  /** Removes a file, unless it was stored again since a moment; whether it was removed. */
  remove(sha256: string, untouchedSince: Date): Promise<boolean>
}

/** A file's place in a store: its hash, below its first two digits. Throws for what is no hash. */
export const placeOf = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a file is named by its SHA-256')
  return `objects/${sha256.slice(0, 2)}/${sha256}`
}
