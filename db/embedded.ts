import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, join, resolve } from 'node:path'
import { type Binaries, findBinaries } from './embedded-binaries.ts'
import { isAlive, runToEnd, StartFailed, startServer, stopServer } from './embedded-process.ts'
import { chooseDatabaseUser, type DatabaseUser, mayEveryoneReach } from './embedded-user.ts'

/** A running embedded PostgreSQL. `ended` resolves when the server is gone, for whatever reason. */
export type Embedded = {
  port: number
  pid: number
  superuserUrl: string
  ended: Promise<void>
  stop(): Promise<void>
}

type Options = {
  /** Holds the cluster, its log and its superuser's password; made if missing. */
  dataDirectory: string
  /** A fixed port; without it any free one. */
  port?: number
  /** False only where losing the data in a power cut does not matter, as in tests. */
  fsync?: boolean
}

/**
 * Starts a real PostgreSQL from the npm package's programs, listening on 127.0.0.1 only, with a
 * random superuser password. Creates the cluster at the first start (UTF-8, the builtin C.UTF-8
 * collation, so that it is the same on every machine). Recovers from a previous crash, and ends a
 * server that a killed process left running on the same data.
 */
export const startEmbedded = async ({
  dataDirectory,
  port,
  fsync = true,
}: Options): Promise<Embedded> => {
  const home = resolve(dataDirectory)
  await mkdir(home, { recursive: true })
  const user = await chooseDatabaseUser()
  const cluster = await placeCluster(home, user)
  const binaries = await findBinaries(user, refuge)
  const password = await readOrMakePassword(home)
  await endLeftover(cluster)
  if (!(await exists(join(cluster, 'PG_VERSION'))))
    await createCluster({ binaries, cluster, user, password, fsync })

  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await findFreePort())
    try {
      const child = await startServer(
        binaries.postgres,
        ['-D', cluster, ...settings(chosen, fsync)],
        cluster,
        join(home, 'postgres.log'),
        user,
      )
      const pid = child.pid ?? 0
      const ended = new Promise<void>((done) => {
        child.once('exit', () => done())
      })
      return {
        port: chosen,
        pid,
        superuserUrl: `postgres://postgres:${password}@127.0.0.1:${chosen}/postgres`,
        ended,
        stop: () => stopServer(pid),
      }
    } catch (error) {
      // Another program may take the free port between the question and the start.
      const taken = error instanceof StartFailed && /could not bind|in use/i.test(error.log)
      if (!taken || port !== undefined || attempt === 5) throw error
    }
  }
}

/** Deletes an embedded database for good, wherever it lies. It must not be running. */
export const removeEmbedded = async (dataDirectory: string): Promise<void> => {
  const home = resolve(dataDirectory)
  const elsewhere = await readFile(join(home, 'location'), 'utf8').catch(() => undefined)
  await endLeftover(elsewhere ?? join(home, 'cluster'))
  if (elsewhere !== undefined) await rm(elsewhere, { recursive: true, force: true })
  await rm(home, { recursive: true, force: true })
}

/** Where root keeps what the database's user could not reach inside the clone. */
const refuge = '/var/lib/focalpoint'

const placeCluster = async (home: string, user: DatabaseUser): Promise<string> => {
  const elsewhere = await readFile(join(home, 'location'), 'utf8').catch(() => undefined)
  const inPlace =
    user.kind === 'self' || (elsewhere === undefined && (await mayEveryoneReach(home)))
  if (!inPlace && elsewhere === undefined && (await exists(join(home, 'cluster', 'PG_VERSION'))))
    throw new Error(
      `The database in ${home} runs under an account that may no longer enter that directory. Let others pass through every directory above it (chmod o+x), then start again.`,
    )
  const cluster = inPlace
    ? join(home, 'cluster')
    : (elsewhere ?? join(refuge, `${basename(home)}-${randomBytes(8).toString('hex')}`))
  if (!inPlace && elsewhere === undefined) await writeFile(join(home, 'location'), cluster)
  await mkdir(cluster, { recursive: true })
  if (user.kind === 'other') {
    if (!inPlace) await chmod(refuge, 0o755)
    await chown(cluster, user.uid, user.gid)
  }
  await chmod(cluster, 0o700)
  return cluster
}

const readOrMakePassword = async (home: string): Promise<string> => {
  const file = join(home, 'superuser-password')
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known !== undefined) return known.trim()
  const made = randomBytes(24).toString('base64url')
  await writeFile(file, `${made}\n`, { mode: 0o600 })
  return made
}

const endLeftover = async (cluster: string): Promise<void> => {
  const file = join(cluster, 'postmaster.pid')
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return
  // The id may belong to another program after a restart of the machine.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')
  if (command.includes('postgres')) await stopServer(pid)
}

const createCluster = async (making: {
  binaries: Binaries
  cluster: string
  user: DatabaseUser
  password: string
  fsync: boolean
}): Promise<void> => {
  const { binaries, cluster, user, password, fsync } = making
  // A first start that was cut short leaves a directory that initdb refuses.
  await rm(cluster, { recursive: true, force: true })
  await mkdir(cluster, { recursive: true, mode: 0o700 })
  const passwordFile = `${cluster}.first-password`
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user.kind === 'other') {
    await chown(cluster, user.uid, user.gid)
    await chown(passwordFile, user.uid, user.gid)
  }
  const argv = [
    ...['--pgdata', cluster, '--username', 'postgres', '--pwfile', passwordFile],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-instructions'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ...(fsync ? [] : ['--no-sync']),
  ]
  try {
    await runToEnd(binaries.initdb, argv, { user, directory: cluster })
  } catch (error) {
    await rm(cluster, { recursive: true, force: true })
    throw error
  } finally {
    await rm(passwordFile, { force: true })
  }
}

const settings = (port: number, fsync: boolean): string[] => {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Held locks and idle transactions of a stalled client must not stop everyone's votes.
    idle_in_transaction_session_timeout: '60s',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const findFreePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const free = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => found(free))
    })
  })

const exists = (file: string): Promise<boolean> =>
  readFile(file).then(
    () => true,
    () => false,
  )
