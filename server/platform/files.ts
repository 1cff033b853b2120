import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { filesUnder, nothingThere } from './directory-files.ts'
import { env } from './env.ts'
import type { Quarantined } from './quarantine.ts'

const objects = () => join(env.filesDirectory, 'objects')

const objectPath = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a file is named by its SHA-256')
  return join(objects(), sha256.slice(0, 2), sha256)
}

/**
 * Moves checked bytes from quarantine to the store, under their hash. The same bytes twice are one
 * file; its age starts anew, so that the sweep never takes what has just been stored again.
 */
export async function keep({ path, sha256 }: Quarantined): Promise<void> {
  const target = objectPath(sha256)
  await mkdir(join(target, '..'), { recursive: true, mode: 0o700 })
  await rename(path, target)
}

/**
 * A stored file as a stream, or the piece of it from `start` to `end`, both included; `size` is that of the whole.
 * Null where the store does not hold it.
 */
export async function openStored(
  sha256: string,
  piece: { start: number; end: number } | null = null,
): Promise<{ stream: ReadableStream<Uint8Array>; size: number } | null> {
  const path = objectPath(sha256)
  const found = await stat(path).catch(nothingThere)
  if (found === null) return null
  return { stream: Readable.toWeb(createReadStream(path, piece ?? {})), size: found.size }
}

/** The bytes of a stored file, 'too_large' where there are more than that, or null where it is not held. */
export async function readStored(
  sha256: string,
  most: number,
): Promise<Uint8Array | 'too_large' | null> {
  const path = objectPath(sha256)
  const found = await stat(path).catch(nothingThere)
  if (found === null) return null
  return found.size > most ? 'too_large' : new Uint8Array(await readFile(path))
}

/** The hashes of stored files that have lain untouched since before a moment. */
export async function* storedBefore(moment: Date): AsyncGenerator<string> {
  for await (const { name, path } of filesUnder(objects())) {
    const found = await stat(path).catch(nothingThere)
    if (found !== null && found.mtime < moment) yield name
  }
}

/**
 * Removes a stored file for good, unless it was stored again since a moment: what asks whether anything names it was
 * answered before. For the sweep alone, once nothing does.
 */
export async function removeStored(sha256: string, untouchedSince: Date): Promise<boolean> {
  const path = objectPath(sha256)
  const found = await stat(path).catch(nothingThere)
  if (found === null || found.mtime >= untouchedSince) return false
  await rm(path, { force: true })
  return true
}
