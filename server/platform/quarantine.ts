import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { filesUnder, nothingThere } from './directory-files.ts'
import { env } from './env.ts'

/** Bytes that arrived whole and were hashed, still in quarantine under a name that says nothing. */
export type Quarantined = { path: string; sha256: string; size: number }

const quarantine = () => join(env.filesDirectory, 'quarantine')

const refused = () => join(env.filesDirectory, 'refused')

/** How many refused files are kept: nobody fills the disk with them. */
const mostRefused = 50

const partsOf = (uploadId: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(uploadId)) throw new TypeError('an upload is named by its id')
  return join(quarantine(), uploadId)
}

/**
 * Takes in one part of a file. It is there once it is whole and on the disk, never half: it gets its number
 * as its name last of all. A part that comes again takes the place of the one before.
 * @returns whether it had exactly `length` bytes; what had not is thrown away. Throws when the disk or the
 * sender fails, leaving nothing behind.
 */
export async function receivePart(
  uploadId: string,
  part: number,
  length: number,
  body: AsyncIterable<Uint8Array>,
): Promise<boolean> {
  const directory = partsOf(uploadId)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, `${randomUUID()}.part`)
  let size = 0
  try {
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          size += chunk.byteLength
          // More than was said: nothing further is read.
          if (size > length) return
          yield chunk
        }
      },
      createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }),
    )
    if (size === length) await rename(path, join(directory, String(part)))
  } finally {
    await rm(path, { force: true })
  }
  return size === length
}

/** The parts of a file that are there, by number. */
export async function partsThere(uploadId: string): Promise<number[]> {
  const names = (await readdir(partsOf(uploadId)).catch(nothingThere)) ?? []
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .toSorted((one, other) => one - other)
}

/**
 * Puts the parts of a file together, in a new file that nobody else has open, hashing as it goes: what is
 * stored are the bytes that were hashed. Null where a part is not there.
 */
export async function putTogether(uploadId: string, parts: number): Promise<Quarantined | null> {
  const path = join(quarantine(), randomUUID())
  const hash = createHash('sha256')
  let size = 0
  const directory = partsOf(uploadId)
  if ((await partsThere(uploadId)).length < parts) return null
  try {
    await pipeline(
      async function* () {
        for (let part = 0; part < parts; part++) {
          for await (const chunk of createReadStream(join(directory, String(part)))) {
            const bytes: Uint8Array = chunk
            size += bytes.byteLength
            hash.update(bytes)
            yield bytes
          }
        }
      },
      createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }),
    )
  } catch (error) {
    await discard(path)
    return nothingThere(error)
  }
  return { path, sha256: hash.digest('hex'), size }
}

/** Writes bytes of ours into quarantine, as a file that arrived is. */
export async function quarantineBytes(bytes: Uint8Array): Promise<Quarantined> {
  await mkdir(quarantine(), { recursive: true, mode: 0o700 })
  const path = join(quarantine(), randomUUID())
  await writeFile(path, bytes, { mode: 0o600, flag: 'wx', flush: true })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, sha256, size: bytes.byteLength }
}

/** Throws away what is in quarantine. */
export const discard = (path: string): Promise<void> => rm(path, { force: true })

/**
 * Keeps what a scanner found something in apart from everything, under its hash, for whoever runs the installation
 * to look at. Beyond the room for it, it is thrown away.
 */
export async function keepRefused({ path, sha256 }: Quarantined): Promise<void> {
  await mkdir(refused(), { recursive: true, mode: 0o700 })
  if ((await readdir(refused())).length < mostRefused) await rename(path, join(refused(), sha256))
  else await discard(path)
}

/** Throws away the parts of a file. */
export const discardParts = (uploadId: string): Promise<void> =>
  rm(partsOf(uploadId), { recursive: true, force: true })

/** Empties the quarantine of what an interrupted upload left there before a moment. */
export async function emptyQuarantine(before: Date): Promise<number> {
  let removed = 0
  for await (const { path } of filesUnder(quarantine())) {
    const found = await stat(path).catch(nothingThere)
    if (found === null || found.mtime >= before) continue
    await discard(path)
    removed++
  }
  const left = (await readdir(quarantine(), { withFileTypes: true }).catch(nothingThere)) ?? []
  for (const directory of left.filter((entry) => entry.isDirectory())) {
    const path = join(quarantine(), directory.name)
    const found = await stat(path).catch(nothingThere)
    if (found !== null && found.mtime < before) await rmdir(path).catch(stillUsed)
  }
  return removed
}

/** A directory that a part has come into meanwhile stays. */
const stillUsed = (error: unknown): void => {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code !== 'ENOTEMPTY' && code !== 'ENOENT') throw error
}
