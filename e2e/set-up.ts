import { type ChildProcess, spawn } from 'node:child_process'
import { buildPages } from '../server/launch/prepare.mjs'
import { pinnedNode, root } from '../server/launch/run-program.mjs'
import { type Installation, isRemembered, remember } from './installation/installation.ts'

/**
 * Playwright's global set-up: builds the pages unless this build is there, then starts a whole
 * installation of its own (e2e/installation/serve.ts), which ends with the journeys. One that was
 * started by hand and told in the environment is used as it is.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (isRemembered()) return async () => {}
  await buildPages()
  const serving = spawn(pinnedNode(), ['e2e/installation/serve.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((end) => serving.once('exit', () => end()))
  remember(await firstWord(serving))

  return async () => {
    serving.kill('SIGTERM')
    await ended
  }
}

const firstWord = (serving: ChildProcess): Promise<Installation> =>
  new Promise((ready, failed) => {
    serving.once('message', (message) => ready(message as Installation))
    serving.once('error', failed)
    serving.once('exit', (code) => failed(new Error(`The installation ended with ${code}.`)))
  })
