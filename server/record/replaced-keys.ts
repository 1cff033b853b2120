import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseVerifierKey } from './note.ts'
import { type SigningKey, verifierKeyFor } from './signing-key.ts'

/** Where the verifier keys that signed before are kept, beside the signing key: the signer still believes their notes. */
const fileOf = (keyFile: string) => `${keyFile}.replaced`

/** Where the next signing key waits until the record names it. */
export const nextKeyFile = (keyFile: string): string => `${keyFile}.next`

/** The verifier keys that signed this record before the one in the key file, oldest first. Throws where one is none. */
export async function readReplacedKeys(keyFile: string): Promise<string[]> {
  const text = await readFile(fileOf(keyFile), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  const keys = text.split('\n').filter((line) => line !== '')
  for (const key of keys) parseVerifierKey(key)
  return keys
}

/**
 * Puts the next signing key in the place of the one before, whose public half is remembered and whose private half is
 * gone. Run again after a fault at any moment it ends the same.
 */
export async function putNextKeyInPlace(keyFile: string, replaced: string): Promise<void> {
  const known = await readReplacedKeys(keyFile)
  if (!known.includes(replaced)) await writeDurably(fileOf(keyFile), [...known, replaced])
  await rename(nextKeyFile(keyFile), keyFile)
  await syncDirectory(keyFile)
}

async function writeDurably(path: string, lines: readonly string[]): Promise<void> {
  const draft = `${path}.draft`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(lines.map((line) => `${line}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  await syncDirectory(path)
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(dirname(path))
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

/** Every key whose notes a signer believes: its own, and those that signed before. */
export const keysOf = (key: SigningKey, replaced: readonly string[]): string[] => [
  verifierKeyFor(key),
  ...replaced,
]
