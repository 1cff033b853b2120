import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseUser } from './embedded-user.ts'

/** How to run one of PostgreSQL's programs: as whom, and from a directory it may stand in. */
export type Spawning = { user: DatabaseUser; directory: string }

/** Options for `spawn`: its own process group, so that a Ctrl-C in the terminal does not reach it. */
export const spawnOptions = ({ user, directory }: Spawning) => ({
  cwd: directory,
  detached: true,
  ...(user.kind === 'other' ? { uid: user.uid, gid: user.gid } : {}),
  // Windows programs need their system's variables; elsewhere nothing of the caller's leaks in.
  ...(process.platform === 'win32'
    ? {}
    : { env: { NODE_ENV: 'production' as const, LC_ALL: 'C', TZ: 'UTC' } }),
})

/** Runs a program to its end. Rejects with what it wrote when it fails. */
export const runToEnd = (program: string, argv: string[], spawning: Spawning): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, argv, {
      ...spawnOptions(spawning),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8')
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} failed (${code}):\n${said.trim()}`)),
    )
  })

/** Starts `postgres` on a cluster and resolves once it accepts connections. Its words go to `logFile`. */
export const startServer = async (
  program: string,
  argv: string[],
  cluster: string,
  logFile: string,
  user: DatabaseUser,
): Promise<ChildProcess> => {
  const log = await open(logFile, 'w', 0o600)
  const child = spawn(program, argv, {
    ...spawnOptions({ user, directory: cluster }),
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  let ended: string | undefined
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', (code, signal) => {
    ended = `exit ${code ?? signal}`
  })
  // Recovery after a crash of a large database takes minutes; a start that makes no sign in five is broken.
  const deadline = Date.now() + 300_000
  while (Date.now() < deadline) {
    if (ended !== undefined) throw new StartFailed(ended, await readFile(logFile, 'utf8'))
    if (await isReady(cluster, child.pid)) {
      child.unref()
      return child
    }
    await sleep(25)
  }
  child.kill('SIGQUIT')
  throw new StartFailed('not ready after five minutes', await readFile(logFile, 'utf8'))
}

/** The database did not start; `log` holds PostgreSQL's own account. */
export class StartFailed extends Error {
  readonly log: string
  constructor(reason: string, log: string) {
    super(`The embedded PostgreSQL did not start (${reason}).\n${log.trim()}`)
    this.log = log
  }
}

/** Line 1 of postmaster.pid is the process, line 8 its state (PostgreSQL source, `miscadmin.h`). */
const isReady = async (cluster: string, pid: number | undefined): Promise<boolean> => {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split(
    '\n',
  )
  return lines[0]?.trim() === String(pid) && lines[7]?.trim() === 'ready'
}

/**
 * Ends a server by its process id and resolves when it is gone: first *smart* (no new sessions),
 * after two seconds *fast* (open transactions roll back), after twenty *immediate* (recovers at the next start).
 */
export const stopServer = async (pid: number): Promise<void> => {
  const steps = [
    { signal: 'SIGTERM', patience: 2_000 },
    { signal: 'SIGINT', patience: 20_000 },
    { signal: 'SIGQUIT', patience: 10_000 },
    { signal: 'SIGKILL', patience: 5_000 },
  ] as const
  for (const { signal, patience } of steps) {
    if (!send(pid, signal)) return
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return
      await sleep(20)
    }
  }
}

/** Whether a process with this id exists. */
export const isAlive = (pid: number): boolean => send(pid, 0)

const send = (pid: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
