import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '#server/launch/environment.ts'
import type { Job, Outcome, Told } from './client.ts'
import type { Installation } from './installation.ts'
import type { ServerName } from './loads.ts'

/** What a process has used: CPU in ms since its start, memory in bytes; asked for memory, it collects its
 * garbage before. `live` is what V8 then holds, `rss` what the process has of the machine. */
export type Used = { cpu: number; rss: number; live: number }

/** A server under measurement, as a process of its own. */
export type Measured = {
  port: number
  measure(what?: 'cpu' | 'memory'): Promise<Used>
  stop(): Promise<void>
}

export type Bench = {
  installation: Installation
  /** Where the peers are installed, and where this keeps what it makes. */
  peers: string
  home: string
  /** Whether servers write CPU profiles into `home`. */
  profile: boolean
  children: Set<ChildProcess>
}

const here = import.meta.dirname

/** No load lasts longer, its slowest peer included (ms). */
const longest = 90_000

/** Starts a server on 127.0.0.1, with the meter loaded into it. Resolves once it answers. */
export async function startMeasured(bench: Bench, server: ServerName): Promise<Measured> {
  const port = await findFreePort()
  const { argv, variables, ready } = programOf(bench, server, port)
  const profiling = bench.profile ? ['--cpu-prof', '--cpu-prof-dir', bench.home] : []
  const metered = ['--expose-gc', ...profiling, '--import', join(here, 'meter.mjs')]
  const child = run(bench, [...metered, ...argv], variables)
  const address = `http://127.0.0.1:${port}${ready}`
  for (const deadline = Date.now() + 30_000; ; await pause(50)) {
    if (await answers(address)) break
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${server} did not start`)
  }
  return {
    port,
    async measure(what = 'cpu') {
      const told = new Promise<Used>((done, failed) => {
        child.once('message', (message: { meter: Used }) => done(message.meter))
        child.once('exit', () => failed(new Error(`${server} ended while it was measured`)))
      })
      child.send(what === 'memory' ? 'measure memory' : 'measure')
      return told
    },
    stop: () => end(child),
  }
}

/** Runs a job in a process of its own; `atPhase` is waited for at each phase. */
export async function runClient(
  bench: Bench,
  job: Job,
  atPhase: (told: Exclude<Told, { phase: 'done' }>) => Promise<void>,
): Promise<Outcome> {
  const child = run(bench, [join(here, 'client.ts')], { FOCALPOINT_LOG_LEVEL: 'error' })
  try {
    return await new Promise((done, failed) => {
      child.once('exit', (code) => failed(new Error(`the client ended with ${code}`)))
      setTimeout(() => failed(new Error('a measurement took too long')), longest).unref()
      child.on('message', (told: Told) => {
        if (told.phase === 'done') return done(told.outcome)
        atPhase(told).then(() => child.send('go'), failed)
      })
      child.send(job)
    })
  } finally {
    await end(child)
  }
}

function programOf(bench: Bench, server: ServerName, port: number) {
  const { installation, peers } = bench
  if (server === 'ours') {
    const variables = { ...installation.variables, FOCALPOINT_REALTIME_PORT: String(port) }
    return { argv: ['realtime/main.ts'], variables, ready: '/api/ready' }
  }
  if (server === 'hocuspocus') {
    const argv = [join(here, 'hocuspocus.mjs'), peers, String(port), installation.superuserUrl]
    return { argv, variables: {}, ready: '/' }
  }
  const program = join(peers, 'node_modules/@y/websocket-server/src/server.js')
  return { argv: [program], variables: { HOST: '127.0.0.1', PORT: String(port) }, ready: '/' }
}

function run(
  bench: Bench,
  argv: readonly string[],
  variables: Record<string, string>,
): ChildProcess {
  const child = spawn(process.execPath, argv, {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  bench.children.add(child)
  child.once('exit', () => bench.children.delete(child))
  return child
}

/** Ends a child of ours, insisting after ten seconds. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(insist)
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )
}

function findFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => found(port))
    })
  })
}
