import { buffer } from 'node:stream/consumers'
import { directoryStore } from './directory-store.ts'
import { env } from './env.ts'
import type { Quarantined } from './quarantine.ts'
import { s3Store } from './s3-store.ts'
import type { Store } from './store.ts'

// Asked for late, as the environment is; there is one of either in the life of a process.
const store = (): Store => (env.s3 ? s3Store(env.s3) : directoryStore(env.filesDirectory))

/**
 * Moves checked bytes from quarantine to the store, under their hash. The same bytes twice are one
 * file; its age starts anew, so that the sweep never takes what has just been stored again.
 * Throws where the store cannot take them, which are then still in quarantine.
 */
export const keep = (file: Quarantined): Promise<void> => store().keep(file)

/**
 * A stored file as a stream, or the piece of it from `start` to `end`, both included; `size` is that of the whole.
 * Null where the store does not hold it.
 */
export const openStored: (
  sha256: string,
  piece?: Parameters<Store['open']>[1],
) => ReturnType<Store['open']> = (sha256, piece = null) => store().open(sha256, piece)

/** The bytes of a stored file, 'too_large' where there are more than that, or null where it is not held. */
export async function readStored(
  sha256: string,
  most: number,
): Promise<Uint8Array | 'too_large' | null> {
  const found = await openStored(sha256)
  if (found === null) return null
  if (found.size > most) {
    await found.stream.cancel()
    return 'too_large'
  }
  return new Uint8Array(await buffer(found.stream))
}

/** The hashes of stored files that have lain untouched since before a moment. */
export const storedBefore = (moment: Date): AsyncGenerator<string> => store().before(moment)

/**
 * Removes a stored file for good, unless it was stored again since a moment: what asks whether anything names it was
 * answered before. For the sweep alone, once nothing does.
 */
export const removeStored = (sha256: string, untouchedSince: Date): Promise<boolean> =>
  store().remove(sha256, untouchedSince)
