import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { readOrMakeSigningKey, type SigningKey } from '../signing-key.ts'

/** What a witness keeps in its own folder. */
export type WitnessFolder = {
  key: SigningKey
  /** The log's verifier key, as it was given the first time or last. */
  logKey: string | null
  /** The last note that was cosigned, with the cosignature below it. */
  kept: string | null
  keepLogKey: (key: string) => Promise<void>
  /** Keeps a note, flushed to the disk before this resolves. */
  keep: (note: string) => Promise<void>
  /** Keeps a note that shows, beside the last cosigned one, that the log told two histories. Returns where. */
  keepProof: (note: string, now: Date) => Promise<string>
}

/**
 * Opens a witness's folder and makes it, and the key in it, where there is none.
 * Throws where the key is readable by others or is that of another name, and `no name` where it is to be made for none.
 */
export async function openWitnessFolder(
  folder: string,
  name: string | undefined,
): Promise<WitnessFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const before = await readIfThere(join(folder, 'witness.key'))
  const known = before?.split('\n')[0]?.split('+').at(-1)
  if (name === undefined && known === undefined) throw new Error('no name')
  const key = await readOrMakeSigningKey(join(folder, 'witness.key'), name ?? known ?? '')
  const write = (file: string, text: string) => replaceFile(folder, file, text)

  return {
    key,
    logKey: (await readIfThere(join(folder, 'log.key')))?.trim() ?? null,
    kept: await readIfThere(join(folder, 'checkpoint')),
    keepLogKey: (logKey) => write('log.key', `${logKey}\n`),
    keep: (note) => write('checkpoint', note),
    keepProof: async (note, now) => {
      const file = `two-histories-${now.toISOString().replaceAll(':', '-')}`
      await write(file, note)
      return join(folder, file)
    },
  }
}

/** Replaces a file whole: after a fault at any moment there is the old one or the new one. */
async function replaceFile(folder: string, name: string, text: string): Promise<void> {
  const draft = join(folder, `${name}.draft`)
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, join(folder, name))
  const directory = await open(folder)
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
