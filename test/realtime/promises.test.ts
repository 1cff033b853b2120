import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openRaw, updatesOf } from './raw.ts'
import { createWorld, patience, type World } from './world.ts'
import { connect, open, pause, saved, until } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

test('load before sync, one load in flight: nobody is told anything of a text before all of it is there', async () => {
  const documentId = await world.addDocument('all of it')
  const people = await Promise.all(Array.from({ length: 5 }, () => world.signIn('observer')))
  const waiting = await world.sql.begin(async (tx) => {
    await tx`lock table document_state in access exclusive mode`
    const readers = people.map((who) => connect(world, who, { documentId }))
    const loads = async () => {
      const [row] = await world.sql`select count(*)::int as loads from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'
          and query like '%read_document_state%'`
      return row?.loads
    }
    await until(async () => (await loads()) === 1, 'a load waits')
    await pause(300)
    expect(await loads()).toBe(1)
    for (const reader of readers) expect(reader.provider.wsconnected).toBe(false)
    return readers
  })
  for (const reader of waiting) {
    await until(() => reader.provider.synced, 'in step')
    expect(reader.words()).toBe('all of it')
    reader.leave()
  }
})

test('unload only after the last commit: who leaves while their words wait for the disk loses none', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  writer.type('first ')
  await saved(writer)
  await world.sql.begin(async (tx) => {
    await tx`select from document where id = ${documentId} for update`
    writer.type('last words')
    await pause(100)
    writer.leave()
    await pause(500)
  })
  await until(async () => {
    const [row] = await world.sql`select sequence::int from document where id = ${documentId}`
    return Number(row?.sequence) >= 2
  }, 'committed')
  const reader = await open(world, await world.signIn('observer'), { documentId })
  await until(() => reader.words() === 'first last words', 'all words are there')
  reader.leave()
})

test('idle rooms unload, and keep their state first', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  writer.type('kept')
  await saved(writer)
  writer.leave()
  await until(
    async () => {
      const rows =
        await world.sql`select from document_state s join document d on d.id = s.document_id
        where d.id = ${documentId} and s.sequence = d.sequence`
      return rows.length === 1
    },
    'the state is kept',
    13_000,
  )
})

test('a slow reader is cut back: sent the difference once it reads again, not every change that it missed', async () => {
  const documentId = await world.addDocument()
  const [writer, slow] = await Promise.all([
    world.signIn('drafter').then((who) => open(world, who, { documentId })),
    world.signIn('observer').then((who) => open(world, who, { documentId })),
  ])
  writer.type('.')
  await saved(writer)
  await until(() => slow.words() === '.', 'in step')
  let frames = 0
  slow.document.on('update', () => {
    frames += 1
  })
  const socket: unknown = slow.provider.ws
  if (!(typeof socket === 'object' && socket !== null && 'pause' in socket && 'resume' in socket))
    throw new Error('a socket of ws can be paused')
  const { pause: stop, resume } = socket
  if (typeof stop !== 'function' || typeof resume !== 'function') throw new Error('both functions')
  stop.call(socket)
  const pastes = 120
  for (let paste = 0; paste < pastes; paste += 1) {
    writer.text.delete(0, writer.text.length)
    writer.type(`${paste} ${'x'.repeat(100_000)}`)
    if (paste % 10 === 0) await saved(writer)
  }
  await saved(writer)
  resume.call(socket)
  await until(() => slow.words() === writer.words(), 'caught up', 20_000)
  expect(frames).toBeLessThan(pastes)
  expect(slow.closes).toEqual([])
  writer.leave()
  slow.leave()
})

test('updates that arrive before what they build on are taken once it is there', async () => {
  const documentId = await world.addDocument()
  const reader = await open(world, await world.signIn('observer'), { documentId })
  const raw = await openRaw(world, await world.signIn('drafter'), documentId)
  const [first, second] = updatesOf(
    800,
    (document) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('one ')])
      document.getXmlFragment('text').insert(0, [paragraph])
    },
    (document) => {
      const paragraph = document.getXmlFragment('text').get(0)
      if (paragraph instanceof Y.XmlElement) paragraph.insert(1, [new Y.XmlText('two')])
    },
  )
  if (!first || !second) throw new Error('two changes make two updates')
  raw.sendUpdate(second)
  raw.sendUpdate(first)
  await until(() => raw.committed() === 2, 'both committed')
  await until(() => reader.words().includes('one two'), 'both arrive')
  raw.leave()
  reader.leave()
})
