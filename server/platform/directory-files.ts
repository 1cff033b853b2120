import { opendir } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file below a directory; none where there is no such directory. */
export async function* filesUnder(
  directory: string,
): AsyncGenerator<{ name: string; path: string }> {
  const opened = await opendir(directory, { recursive: true }).catch(nothingThere)
  if (opened === null) return
  for await (const entry of opened) {
    if (entry.isFile()) yield { name: entry.name, path: join(entry.parentPath, entry.name) }
  }
}

/** Null for what does not exist; any other fault is thrown again. */
export const nothingThere = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
