import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The key that signs session envelopes: made at the first start, readable by its owner alone. */
export const readOrMakeSessionSecret = async (dataDirectory: string): Promise<string> => {
  const file = join(dataDirectory, 'session-secret')
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known !== undefined) return known.trim()
  const made = randomBytes(32).toString('base64url')
  await writeFile(file, `${made}\n`, { mode: 0o600 })
  return made
}
