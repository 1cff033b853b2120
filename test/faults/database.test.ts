import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, removeEmbedded, startEmbedded } from '#db/embedded.ts'
import { createWorld, patience, type World } from '../realtime/world.ts'
import { open, pause, until } from '../realtime/writer.ts'
import { createFreshDatabase } from '../support/fresh-database.ts'
import { prepareTemplate } from '../support/prepare-template.ts'
import { converged, isFullSize, missing, replayed, typist, wordsOf } from './typing.ts'

const seconds = isFullSize ? 10 : 3

let home: string
let cluster: Embedded
let world: World
beforeAll(async () => {
  // A PostgreSQL of its own, since it is stopped; with fsync, since what it has committed must survive.
  home = await mkdtemp(join(tmpdir(), 'focalpoint-faults-'))
  cluster = await startEmbedded({ dataDirectory: join(home, 'postgres') })
  const database = await createFreshDatabase(await prepareTemplate(cluster, home))
  world = await createWorld(database)
}, patience)
afterAll(async () => {
  await world.end()
  await cluster.stop()
  await removeEmbedded(join(home, 'postgres'))
  await rm(home, { recursive: true, force: true })
}, patience)

test(`PostgreSQL is stopped for ${seconds} s under load: the page says Not saved, nothing acknowledged is lost, all goes on by itself`, async () => {
  const documentId = await world.addDocument()
  const writers = await Promise.all(
    Array.from({ length: 3 }, async () =>
      open(world, await world.signIn('drafter'), { documentId }),
    ),
  )
  writers[0]?.type('.')
  await until(() => writers.every((writer) => writer.words() === '.'), 'all begin in one line')
  const typists = writers.map((writer, index) => typist(writer, `p${index}`, 20))
  await until(() => typists.every((one) => one.safe() > 10), 'the page says Saved')

  process.kill(cluster.pid, 'SIGQUIT')
  await cluster.ended
  const safe = typists.map((one) => one.safe())
  const pid = world.pid()
  await pause(seconds * 1_000)
  for (const { writer } of typists) expect(writer.saveState().kind).toBe('unsaved')
  cluster = await startEmbedded({ dataDirectory: join(home, 'postgres'), port: cluster.port })
  const stored = wordsOf(await replayed(world, documentId))
  expect(missing(typists, safe, stored)).toEqual([])

  await until(() => typists.every((one, at) => one.safe() > (safe[at] ?? 0)), 'Saved again', 15_000)
  for (const one of typists) one.stop()
  await converged(typists, 20_000)
  const all = typists.map((one) => one.typed())
  expect(missing(typists, all, wordsOf(await replayed(world, documentId)))).toEqual([])
  expect(world.pid()).toBe(pid)
  for (const writer of writers) writer.leave()
}, 180_000)
