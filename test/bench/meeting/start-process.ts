import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '#server/launch/environment.ts'

/** A process under measurement. */
export type Started = { readonly port: number; stop(): Promise<void> }

/** Starts a program on a free port and waits until a path of it answers. */
export async function startProcess(
  program: string,
  variables: (port: number) => Record<string, string>,
  ready: string,
): Promise<Started> {
  const port = await freePort()
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...variables(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const deadline = Date.now() + 30_000; ; await pause(50)) {
    const isReady = await fetch(`http://127.0.0.1:${port}${ready}`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) break
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${program} did not start`)
  }
  return {
    port,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      const insist = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(insist)
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
