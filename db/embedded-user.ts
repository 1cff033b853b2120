import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whom the database runs as: the person who started it, or another when that person is root. */
export type DatabaseUser = { kind: 'self' } | { kind: 'other'; uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root. Root therefore lends it an account that already exists and
 * may do nothing: `postgres`, or else `nobody`. No account is ever created.
 */
export const chooseDatabaseUser = async (): Promise<DatabaseUser> => {
  if (process.getuid === undefined || process.getuid() !== 0) return { kind: 'self' }
  for (const name of ['postgres', 'nobody']) {
    const found = await lookUp(name)
    if (found !== undefined && found.uid !== 0) return { kind: 'other', ...found }
  }
  throw new Error(
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody". Run Focalpoint as an ordinary user, or set DATABASE_URL.',
  )
}

const lookUp = async (name: string): Promise<{ uid: number; gid: number } | undefined> => {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/** Whether an account without any rights could open this path: every directory on the way lets others pass. */
export const mayEveryoneReach = async (path: string): Promise<boolean> => {
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined)
    if (found === undefined || (found.mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}
