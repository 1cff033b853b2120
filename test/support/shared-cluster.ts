import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '#db/embedded.ts'
import { isAlive, stopServer } from '#db/embedded-process.ts'

/** A PostgreSQL that several test runs use together. */
export type SharedCluster = { pid: number; port: number; superuserUrl: string }

/** Whether a process exists. */
export const isRunning = isAlive

/** The cluster that already runs in `home`, or a new one. Call with the lock held. */
export const startShared = async (home: string): Promise<SharedCluster> => {
  const known = await readFile(join(home, 'running.json'), 'utf8').catch(() => undefined)
  if (known !== undefined) {
    const cluster: SharedCluster = JSON.parse(known)
    if (isAlive(cluster.pid) && (await answers(cluster.superuserUrl))) return cluster
  }
  const { pid, port, superuserUrl } = await startEmbedded({
    dataDirectory: join(home, 'postgres'),
    fsync: false,
  })
  const cluster = { pid, port, superuserUrl }
  await writeFile(join(home, 'running.json'), JSON.stringify(cluster), { mode: 0o600 })
  return cluster
}

/** Stops the cluster of `home` if it runs. Call with the lock held. */
export const stopShared = async (home: string): Promise<void> => {
  const known = await readFile(join(home, 'running.json'), 'utf8').catch(() => undefined)
  if (known === undefined) return
  const cluster: SharedCluster = JSON.parse(known)
  await rm(join(home, 'running.json'))
  await stopServer(cluster.pid)
}

const answers = async (url: string): Promise<boolean> => {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end()
  }
}
