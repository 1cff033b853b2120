import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isAlive } from './embedded-process.ts'

/**
 * The port of the embedded PostgreSQL that runs on this data now, or undefined where none does: the first and fourth
 * line of `postmaster.pid` (PostgreSQL documentation, "Database File Layout").
 */
export async function runningPort(dataDirectory: string): Promise<number | undefined> {
  const home = resolve(dataDirectory)
  const elsewhere = await readFile(join(home, 'location'), 'utf8').catch(() => undefined)
  const cluster = elsewhere ?? join(home, 'cluster')
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split(
    '\n',
  )
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined
  // The id may belong to another program after a restart of the machine.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')

  return command.includes('postgres') && port > 0 ? port : undefined
}
