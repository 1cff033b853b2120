import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** One reviewed step of the database's history. `sha256` is of its exact text. */
export type Migration = { name: string; sha256: string; text: string }

const directory = new URL('./migrations/', import.meta.url)

/** Every migration in the order in which it applies: by file name, `NNNN_<area>.sql`. */
export const listMigrations = async (): Promise<Migration[]> => {
  const names = (await readdir(fileURLToPath(directory))).filter((name) => name.endsWith('.sql'))
  return Promise.all(names.sort().map((name) => readMigration(name, new URL(name, directory))))
}

/** The last step, applied anew whenever it changes: who may enqueue and who may work jobs. */
export const readJobsMigration = (): Promise<Migration> =>
  readMigration('jobs.sql', new URL('./jobs.sql', import.meta.url))

const readMigration = async (name: string, file: URL): Promise<Migration> => {
  const text = await readFile(file, 'utf8')
  return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
}
