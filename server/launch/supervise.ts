import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '#db/embedded-process.ts'
import { root } from './environment.ts'

/** One of Focalpoint's processes: how to start it and how to know that it serves. */
export type Part = {
  name: string
  argv: string[]
  variables: NodeJS.ProcessEnv
  /** Asked until it answers true; a part without it is ready when it says so over its channel. */
  isReady?: () => Promise<boolean>
  /** Where its words go; without it, this terminal. */
  logFile?: string
}

/** The start was given up because somebody asked to stop. */
export class Interrupted extends Error {}

/** A part under watch: restarted when it dies, until it is stopped. */
export type Supervised = { name: string; stop: () => Promise<void> }

type Watching = {
  /** Told every process started, so that a later start can end it if this one is killed. */
  onStart: (pid: number) => Promise<void>
  say: (sentence: string) => void
  /** Whether all is to stop: then what is not ready yet is not waited for. */
  isStopping?: () => boolean
  /** Longest wait between two attempts, in milliseconds. */
  longestPause?: number
}

/**
 * Starts a part and resolves when it is ready. From then on it is started again whenever it ends
 * by itself, after 0.5 s, then twice as long each time, until it has lived for a minute.
 * Rejects, with the part's last words, if the first start does not succeed.
 */
export const supervise = async (part: Part, watching: Watching): Promise<Supervised> => {
  let stopping = false
  let child = await launch(part, watching)
  let bornAt = Date.now()
  await untilReady(part, child, watching)

  const keepAlive = async () => {
    let pause = 500
    for (;;) {
      await ended(child)
      if (stopping) return
      if (Date.now() - bornAt > 60_000) pause = 500
      watching.say(`The ${part.name} process ended unexpectedly; starting it again.`)
      await sleep(pause)
      if (stopping) return
      pause = Math.min(pause * 2, watching.longestPause ?? 30_000)
      child = await launch(part, watching)
      bornAt = Date.now()
    }
  }
  const watched = keepAlive()

  return {
    name: part.name,
    stop: async () => {
      stopping = true
      await endGroup(child)
      await watched
    },
  }
}

const launch = async (part: Part, { onStart }: Watching): Promise<ChildProcess> => {
  const log = part.logFile === undefined ? undefined : await open(part.logFile, 'a', 0o600)
  const output = log === undefined ? 'inherit' : log.fd
  const child = spawn(process.execPath, part.argv, {
    cwd: root,
    // A group of its own: a Ctrl-C in the terminal reaches start.ts alone, which stops the parts in order.
    detached: true,
    env: part.variables,
    stdio: ['ignore', output, output, 'ipc'],
  })
  await new Promise<void>((spawned, failed) => {
    child.once('spawn', spawned)
    child.once('error', failed)
  })
  await log?.close()
  if (child.pid !== undefined) await onStart(child.pid)
  return child
}

const untilReady = async (
  part: Part,
  child: ChildProcess,
  { isStopping }: Watching,
): Promise<void> => {
  let said = false
  child.on('message', (message) => {
    if (message === 'ready') said = true
  })
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (hasEnded(child))
      throw new Error(`The ${part.name} process ended while starting.${await lastWords(part)}`)
    if (part.isReady === undefined ? said : await part.isReady()) return
    if (isStopping?.()) break
    await sleep(50)
  }
  await endGroup(child)
  if (isStopping?.()) throw new Interrupted()
  throw new Error(`The ${part.name} process was not ready after a minute.${await lastWords(part)}`)
}

const lastWords = async ({ logFile }: Part): Promise<string> => {
  if (logFile === undefined) return ''
  const log = await readFile(logFile, 'utf8').catch(() => '')
  return `\n${log.trim().split('\n').slice(-20).join('\n')}`
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const ended = (child: ChildProcess): Promise<void> =>
  hasEnded(child) ? Promise.resolve() : new Promise((done) => child.once('exit', () => done()))

/** Asks the part to finish, insists after ten seconds, and clears whatever it had started itself. */
const endGroup = async (child: ChildProcess): Promise<void> => {
  const { pid } = child
  if (pid === undefined) return
  if (!hasEnded(child)) {
    child.kill('SIGTERM')
    await Promise.race([ended(child), sleep(10_000)])
  }
  if (process.platform !== 'win32' && isAlive(-pid)) process.kill(-pid, 'SIGKILL')
  if (!hasEnded(child)) child.kill('SIGKILL')
  await ended(child)
}
