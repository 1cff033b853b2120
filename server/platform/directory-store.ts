import { createReadStream } from 'node:fs'
import { access, constants, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { filesUnder, nothingThere } from './directory-files.ts'
import { placeOf, type Store } from './store.ts'

/** A store in a directory of this machine, or one that it mounts. */
export const directoryStore = (directory: string): Store => {
  const pathOf = (sha256: string) => join(directory, placeOf(sha256))
  return {
    async keep({ path, sha256 }) {
      const target = pathOf(sha256)
      await mkdir(join(target, '..'), { recursive: true, mode: 0o700 })
      await rename(path, target)
    },
    async open(sha256, piece) {
      const path = pathOf(sha256)
      const found = await stat(path).catch(nothingThere)
      if (found === null) return null
      return { stream: Readable.toWeb(createReadStream(path, piece ?? {})), size: found.size }
    },
    async *before(moment) {
      for await (const { name, path } of filesUnder(join(directory, 'objects'))) {
        const found = await stat(path).catch(nothingThere)
        if (found !== null && found.mtime < moment) yield name
      }
    },
    async remove(sha256, untouchedSince) {
      const path = pathOf(sha256)
      const found = await stat(path).catch(nothingThere)
      if (found === null || found.mtime >= untouchedSince) return false
      await rm(path, { force: true })
      return true
    },
  }
}

/** What keeps a directory from being a store, as a sentence for whoever runs the installation; null for nothing. */
export async function faultOfDirectory(directory: string): Promise<string | null> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await access(directory, constants.R_OK | constants.W_OK)
    return null
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return `The directory for files, ${directory}, cannot be written to (${why}).`
  }
}
