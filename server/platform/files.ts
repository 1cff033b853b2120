import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { env } from './env.ts'

/** Bytes that arrived and were hashed, still in quarantine under a name that says nothing. */
export type Quarantined = { path: string; sha256: string; size: number }

class TooLarge extends Error {}

const quarantine = () => join(env.filesDirectory, 'quarantine')
const objects = () => join(env.filesDirectory, 'objects')

const objectPath = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a file is named by its SHA-256')
  return join(objects(), sha256.slice(0, 2), sha256)
}

/**
 * Writes a stream into quarantine, hashing as it goes. Returns 'too_large' as soon as the limit
 * (bytes) is passed, leaving nothing behind; throws when the disk or the sender fails, likewise.
 */
export async function receive(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Quarantined | 'too_large'> {
  await mkdir(quarantine(), { recursive: true, mode: 0o700 })
  const path = join(quarantine(), randomUUID())
  const hash = createHash('sha256')
  let size = 0
  try {
    await pipeline(
      Readable.fromWeb(body),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          size += chunk.byteLength
          if (size > limit) throw new TooLarge()
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }),
    )
  } catch (error) {
    await discard(path)
    if (error instanceof TooLarge) return 'too_large'
    throw error
  }
  return { path, sha256: hash.digest('hex'), size }
}

/** Throws away what is in quarantine. */
export const discard = (path: string): Promise<void> => rm(path, { force: true })

/**
 * Moves checked bytes from quarantine to the store, under their hash. The same bytes twice are one
 * file; its age starts anew, so that the sweep never takes what has just been stored again.
 */
export async function keep({ path, sha256 }: Quarantined): Promise<void> {
  const target = objectPath(sha256)
  await mkdir(join(target, '..'), { recursive: true, mode: 0o700 })
  await rename(path, target)
}

/** A stored file as a stream, or null where the store does not hold it. */
export async function openStored(
  sha256: string,
): Promise<{ stream: ReadableStream; size: number } | null> {
  const path = objectPath(sha256)
  const found = await stat(path).catch(nothingThere)
  if (found === null) return null
  return { stream: Readable.toWeb(createReadStream(path)), size: found.size }
}

/** The hashes of stored files that have lain untouched since before a moment. */
export async function* storedBefore(moment: Date): AsyncGenerator<string> {
  for await (const { name, path } of filesUnder(objects())) {
    const found = await stat(path).catch(nothingThere)
    if (found !== null && found.mtime < moment) yield name
  }
}

/** Removes a stored file for good. For the sweep alone, once nothing names it. */
export const removeStored = (sha256: string): Promise<void> =>
  rm(objectPath(sha256), { force: true })

/** Empties the quarantine of what an interrupted upload left there before a moment. */
export async function emptyQuarantine(before: Date): Promise<number> {
  let removed = 0
  for await (const { path } of filesUnder(quarantine())) {
    const found = await stat(path).catch(nothingThere)
    if (found === null || found.mtime >= before) continue
    await discard(path)
    removed++
  }
  return removed
}

async function* filesUnder(directory: string): AsyncGenerator<{ name: string; path: string }> {
  const opened = await opendir(directory, { recursive: true }).catch(nothingThere)
  if (opened === null) return
  for await (const entry of opened) {
    if (entry.isFile()) yield { name: entry.name, path: join(entry.parentPath, entry.name) }
  }
}

const nothingThere = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
