import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isAlive } from '#db/embedded-process.ts'
import { Plain } from './environment.ts'

type Running = { starter: number; children: number[] }

/**
 * Marks a data directory as in use by this process. Throws a sentence when another start uses it;
 * ends what a start that was killed left behind. Returns how to note a child and how to let go.
 */
export const claimDirectory = async (dataDirectory: string) => {
  const file = join(dataDirectory, 'running.json')
  const before = await readFile(file, 'utf8').catch(() => undefined)
  if (before !== undefined) await endLeftovers(JSON.parse(before))
  const running: Running = { starter: process.pid, children: [] }
  const write = () => writeFile(file, JSON.stringify(running))
  await write()
  return {
    note: (pid: number) => {
      running.children.push(pid)
      return write()
    },
    release: () => rm(file, { force: true }),
  }
}

const endLeftovers = async ({ starter, children }: Running): Promise<void> => {
  if (
    starter !== process.pid &&
    isAlive(starter) &&
    /start\.ts|setup\.ts/.test(await commandOf(starter))
  )
    throw new Plain(
      `Focalpoint already runs from this folder (process ${starter}). Stop it first, with Ctrl-C in its window.`,
    )
  for (const pid of children) {
    if (!isAlive(pid) || !/next|realtime|worker/.test(await commandOf(pid))) continue
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      if (!isAlive(pid)) break
      process.kill(pid, signal)
      for (let waited = 0; isAlive(pid) && waited < 5_000; waited += 50) await sleep(50)
    }
  }
}

/** What a process runs: an id alone may have passed to another program since. */
const commandOf = async (pid: number): Promise<string> => {
  const known = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  if (known !== undefined) return known
  const asked = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).catch(
    () => undefined,
  )
  return asked?.stdout ?? ''
}
