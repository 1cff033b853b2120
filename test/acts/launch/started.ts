import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { removeEmbedded } from '#db/embedded.ts'
import { isAlive } from '#db/embedded-process.ts'

const root = join(import.meta.dirname, '../../..')

/** A start of Focalpoint under test, with what it said so far. */
export type Started = {
  process: ChildProcess
  said: () => string
  /** Resolves once this was said; throws with everything said when the process ends first. */
  until: (sentence: RegExp) => Promise<void>
  /** Resolves with the exit code. */
  ended: Promise<number | null>
}

/** An empty data directory, marked as set up. */
export const makeDirectory = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'focalpoint-start-'))
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'set-up.json'), '{}')
  return directory
}

/** Runs `server/start.ts` on a data directory, in a process group of its own. */
export const start = (
  directory: string,
  argv: string[],
  variables: Record<string, string> = {},
): Started => {
  const child = spawn(process.execPath, [join(root, 'server/start.ts'), ...argv], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      FOCALPOINT_DATA_DIRECTORY: directory,
      NODE_ENV: 'production',
      ...variables,
    },
  })
  let words = ''
  const listen = (chunk: Buffer) => {
    words += chunk.toString('utf8')
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  let over = false
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      over = true
      resolve(code)
    })
  })
  return {
    process: child,
    said: () => words,
    ended,
    until: async (sentence) => {
      while (!sentence.test(words)) {
        if (over) throw new Error(`ended before it said ${sentence}:\n${words}`)
        await sleep(25)
      }
    },
  }
}

/** The processes that a running start has noted: its parts, and the embedded database. */
export const processesOf = async (
  directory: string,
): Promise<{ parts: number[]; database: number }> => {
  const { children }: { children: number[] } = JSON.parse(
    await readFile(join(directory, 'running.json'), 'utf8'),
  )
  const home = join(directory, 'postgres')
  // A directory of root that others may not pass through: its cluster lies elsewhere.
  const cluster = await readFile(join(home, 'location'), 'utf8').catch(() => join(home, 'cluster'))
  const lines = await readFile(join(cluster, 'postmaster.pid'), 'utf8')
  return { parts: children, database: Number(lines.split('\n')[0]) }
}

/** Waits until a process is gone. */
export const untilGone = async (pid: number): Promise<void> => {
  while (isAlive(pid)) await sleep(25)
}

/** Deletes a data directory once nothing runs on it. */
export const removeDirectory = async (directory: string): Promise<void> => {
  await removeEmbedded(join(directory, 'postgres'))
  await rm(directory, { recursive: true, force: true })
}
