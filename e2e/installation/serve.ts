import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root, type Settings } from '#server/launch/environment.ts'
import { describeParts, partNames } from '#server/launch/parts.ts'
import { listenForStop } from '#server/launch/stop-signal.ts'
import { supervise } from '#server/launch/supervise.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import { createFreshDatabase } from '../../test/support/fresh-database.ts'
import { joinCluster } from '../../test/support/join-cluster.ts'
import { makeWorld } from '../../test/support/world.ts'
import { giveAddresses } from './addresses.ts'
import type { Installation } from './installation.ts'
import { startMailbox } from './mailbox.ts'
import { givePasswords, password } from './passwords.ts'
import { prepare } from './prepare.ts'
import { writeProcesses } from './processes.ts'

// A whole installation for the journeys: a database of its own, filled by acts, and the three real
// processes under the supervisor that production uses. Tells its parent where it is, and ends with it.

/** What to undo at the end, last first. */
const undo: (() => Promise<void>)[] = []

const serve = async (): Promise<void> => {
  const home = join(root, '.data/e2e')
  await mkdir(home, { recursive: true })
  const dataDirectory = await mkdtemp(join(home, 'run-'))
  undo.push(() => rm(dataDirectory, { recursive: true, force: true }))

  const { cluster, leave } = await joinCluster('journeys')
  undo.push(leave)
  const database = await createFreshDatabase(cluster)
  const world = await makeWorld({ database })
  undo.push(() => world.end())
  await givePasswords(world)
  await giveAddresses(world)
  const prepared = await prepare(world)

  const origin = 'test.example/record'
  const key = await readOrMakeSigningKey(join(dataDirectory, 'keys/record.key'), origin)
  const processes = join(dataDirectory, 'processes.json')
  const mailbox = join(dataDirectory, 'mailbox')
  const smtp = await startMailbox(mailbox)
  undo.push(smtp.down)
  const installation: Installation = {
    url: `http://localhost:${await freePort()}`,
    password,
    processes,
    mailbox,
    superuserUrl: database.superuserUrl,
    verifierKey: verifierKeyFor(key),
    prepared,
  }
  const settings: Settings = {
    dataDirectory,
    urls: { app: database.appUrl, worker: database.workerUrl, migrator: database.migratorUrl },
    host: '127.0.0.1',
    webPort: Number(new URL(installation.url).port),
    realtimePort: await freePort(),
    publicUrl: installation.url,
    variables: {
      ...ownVariables(),
      FOCALPOINT_SMTP_URL: smtp.url,
      FOCALPOINT_MAIL_FROM: 'focalpoint@state.test',
    },
  }
  const parts = describeParts(
    settings,
    { app: database.appUrl, worker: database.workerUrl, migrator: database.migratorUrl },
    'only for tests, and long enough to pass',
    dataDirectory,
  )
  const running: Record<string, number> = {}
  for (const name of partNames) {
    const part = await supervise(parts[name], {
      onStart: async (pid) => {
        running[name] = pid
        await writeProcesses(processes, running)
      },
      // A journey kills the realtime process on purpose; what it waits for must not grow.
      longestPause: 500,
      say: () => {},
    })
    undo.push(part.stop)
  }
  process.send?.(installation)
}

/** What the processes may inherit: nothing that names another installation. */
const ownVariables = (): Record<string, string> => {
  const given: Record<string, string> = { FOCALPOINT_LOG_LEVEL: 'warn' }
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/^(FOCALPOINT|DATABASE|NEXTAUTH|NODE_OPTIONS)/.test(name)) {
      given[name] = value
    }
  }
  return given
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

const stopped = listenForStop(() => {})
try {
  await Promise.race([serve(), stopped])
  await stopped
} catch (error) {
  process.exitCode = 1
  console.error(error)
}
for (const step of undo.reverse()) await step()
process.exit()
