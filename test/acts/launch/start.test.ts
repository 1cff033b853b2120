import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { isAlive } from '#db/embedded-process.ts'
import { createFreshDatabase } from '../../support/fresh-database.ts'
import {
  makeDirectory,
  processesOf,
  removeDirectory,
  type Started,
  start,
  untilGone,
} from './started.ts'

const onlyWorker = ['--only', 'worker']
const open: Started[] = []

// One embedded database for all tests that need one: making it takes longer than starting it.
let directory: string
beforeAll(async () => {
  directory = await makeDirectory()
})
afterAll(() => removeDirectory(directory))

const begin = (argv = onlyWorker, variables = {}, where = directory): Started => {
  const started = start(where, argv, variables)
  open.push(started)
  return started
}

afterEach(async () => {
  for (const started of open.splice(0)) {
    started.process.kill('SIGTERM')
    await started.ended
  }
})

test('Ctrl-C, delivered twice as terminals do, stops everything and leaves no process', async () => {
  const started = begin()
  await started.until(/is ready/)
  const { parts, database } = await processesOf(directory)
  expect([...parts, database].every(isAlive)).toBe(true)

  started.process.kill('SIGINT')
  started.process.kill('SIGINT')
  expect(await started.ended).toBe(0)
  expect([...parts, database].some(isAlive)).toBe(false)
  expect(started.said()).toMatch(/Stopped\./)
}, 120_000)

test('a wish to stop while the database is still starting leaves no process either', async () => {
  const started = begin()
  await started.until(/Starting the database/)
  started.process.kill('SIGINT')
  expect(await started.ended).toBe(0)
  const left = await processesOf(directory).catch(() => undefined)
  expect(left === undefined || !isAlive(left.database)).toBe(true)
}, 120_000)

test('a process that dies is started again, and so is the database', async () => {
  const started = begin()
  await started.until(/is ready/)
  const before = await processesOf(directory)

  process.kill(before.parts[0] ?? 0, 'SIGKILL')
  await started.until(/worker process ended unexpectedly/)
  process.kill(before.database, 'SIGKILL')
  await started.until(/database ended unexpectedly/)
  await untilGone(before.database)
  const deadline = Date.now() + 20_000
  for (;;) {
    const now = await processesOf(directory).catch(() => before)
    if (now.database !== before.database && now.parts.length > 1) break
    expect(Date.now()).toBeLessThan(deadline)
  }
}, 120_000)

test('a start that was killed leaves nothing that hinders the next one', async () => {
  const killed = begin()
  await killed.until(/is ready/)
  const before = await processesOf(directory)
  killed.process.kill('SIGKILL')
  await killed.ended

  const next = begin()
  await next.until(/is ready/)
  await untilGone(before.database)
  await Promise.all(before.parts.map(untilGone))
}, 120_000)

test('a second start on the same data says so and touches nothing', async () => {
  const first = begin()
  await first.until(/is ready/)
  const second = start(directory, onlyWorker)
  expect(await second.ended).toBe(1)
  expect(second.said()).toMatch(/already runs from this folder/)
  const { parts, database } = await processesOf(directory)
  expect([...parts, database].every(isAlive)).toBe(true)
}, 120_000)

test('a port that is taken is named, with the way out, before anything is started', async () => {
  const taken = createServer()
  const port = await new Promise<number>((listening) =>
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address()
      listening(typeof address === 'object' && address !== null ? address.port : 0)
    }),
  )
  const started = begin(['--only', 'realtime'], {
    FOCALPOINT_REALTIME_PORT: String(port),
  })
  expect(await started.ended).toBe(1)
  expect(started.said()).toContain(`Port ${port} is taken by another program.`)
  expect(started.said()).toContain('FOCALPOINT_REALTIME_PORT=')
  expect(started.said()).not.toMatch(/Starting the database/)
  taken.close()
}, 120_000)

test('a database that cannot be reached is a sentence', async () => {
  const unreachable = 'postgres://focalpoint_app:nobody@127.0.0.1:9/focalpoint'
  const started = begin(onlyWorker, {
    DATABASE_URL: unreachable,
    DATABASE_WORKER_URL: unreachable,
    DATABASE_MIGRATION_URL: unreachable,
  })
  expect(await started.ended).toBe(1)
  expect(started.said()).toMatch(/database behind DATABASE_URL cannot be reached/)
  expect(started.said()).not.toMatch(/\n\s+at /)
}, 120_000)

test('pages never run under a role that walks through the walls', async () => {
  const database = await createFreshDatabase(inject('cluster'))
  const started = begin(onlyWorker, {
    DATABASE_URL: database.migratorUrl,
    DATABASE_WORKER_URL: database.workerUrl,
    DATABASE_MIGRATION_URL: database.migratorUrl,
  })
  expect(await started.ended).toBe(1)
  expect(started.said()).toMatch(/may act as their owner/)
  await database.drop()
}, 120_000)

test('a real installation is never run before it was set up', async () => {
  const empty = await makeDirectory()
  await removeDirectory(empty)
  const started = begin(onlyWorker, {}, empty)
  expect(await started.ended).toBe(1)
  expect(started.said()).toMatch(/npm run setup/)
}, 120_000)
