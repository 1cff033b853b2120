import { afterAll, beforeAll, expect, test } from 'vitest'
import { paragraphBy } from './raw.ts'
import { createWorld, patience, type World } from './world.ts'
import { open, pause, saved, until } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

test('durable acknowledgement: an edit is acknowledged only after its commit', async () => {
  const writer = await open(world, await world.signIn('drafter'))
  await saved(writer)
  await world.sql.begin(async (tx) => {
    await tx`select from document where id = ${world.documentId} for update`
    writer.type('held back by a lock')
    const sent = writer.sent()
    await pause(400)
    expect(writer.committed()).toBeLessThan(sent)
    const [row] = await tx`select count(*)::int as rows from document_update
      where document_id = ${world.documentId}`
    expect(row?.rows).toBe(0)
  })
  await saved(writer)
  const [row] = await world.sql`select count(*)::int as rows from document_update
    where document_id = ${world.documentId}`
  expect(row?.rows).toBeGreaterThan(0)
  writer.leave()
})

test('append, commit, then apply and broadcast: nobody sees a change before it is committed', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  const reader = await open(world, await world.signIn('observer'), { documentId })
  await world.sql.begin(async (tx) => {
    await tx`select from document where id = ${documentId} for update`
    writer.type('not yet')
    await pause(300)
    expect(reader.words()).toBe('')
  })
  await until(() => reader.words() === 'not yet', 'the reader sees it')
  writer.leave()
  reader.leave()
})

test('durable acknowledgement: a deletion is acknowledged too, though it changes no state vector', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  writer.type('one two three')
  await saved(writer)
  const before = writer.committed()
  writer.text.delete(0, 4)
  await saved(writer)
  expect(writer.committed()).toBe(before + 1)
  writer.leave()
})

test('two people who type at once end with the same text', async () => {
  const documentId = await world.addDocument()
  const [one, two] = await Promise.all([
    world.signIn('drafter').then((who) => open(world, who, { documentId })),
    world.signIn('adviser').then((who) => open(world, who, { documentId })),
  ])
  one.type('Start. ')
  await until(() => two.words() === 'Start. ', 'the first words arrive')
  for (let round = 0; round < 100; round += 1) {
    one.text.insert(0, `a${round} `)
    two.text.insert(two.text.length, `b${round} `)
    if (round % 10 === 0) await pause(2)
  }
  await Promise.all([saved(one), saved(two)])
  await until(() => one.words() === two.words(), 'the same text')
  expect(one.words()).toContain('a99')
  expect(one.words()).toContain('b99')
  one.leave()
  two.leave()
})

test('no acknowledged edit is lost when the process is killed, and nothing is doubled', async () => {
  const documentId = await world.addDocument()
  const who = await world.signIn('drafter')
  const writer = await open(world, who, { documentId })
  writer.type('.')
  await saved(writer)
  let typed = 0
  const typing = setInterval(() => {
    writer.type(`[${typed++}]`)
  }, 2)
  await pause(300)
  await world.kill()
  const acknowledged = writer.committed()
  // What the server had acknowledged by now must be on disk without any client's help.
  clearInterval(typing)
  writer.provider.disconnect()
  await world.start()
  expect(acknowledged).toBeGreaterThan(10)
  const cold = await open(world, who, { documentId })
  const words = cold.words()
  // Every frame before the last acknowledged one is one numbered word; two frames made the text.
  for (let word = 0; word < acknowledged - 3; word += 1) expect(words).toContain(`[${word}]`)
  writer.provider.connect()
  await saved(writer)
  await until(() => cold.words() === writer.words(), 'both have all of it')
  for (let word = 0; word < typed; word += 1) {
    expect(cold.words().split(`[${word}]`)).toHaveLength(2)
  }
  writer.leave()
  cold.leave()
})

test('what was typed offline arrives with the next connection and is acknowledged', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  writer.type('online ')
  await saved(writer)
  writer.provider.disconnect()
  writer.type('offline')
  writer.provider.connect()
  await until(() => writer.provider.synced, 'in step again')
  await saved(writer)
  const reader = await open(world, await world.signIn('observer'), { documentId })
  expect(reader.words()).toBe('online offline')
  writer.leave()
  reader.leave()
})

test('when the database drops every connection, nothing is lost and writing goes on by itself', async () => {
  const documentId = await world.addDocument()
  const [writer, reader] = await Promise.all([
    world.signIn('drafter').then((who) => open(world, who, { documentId })),
    world.signIn('observer').then((who) => open(world, who, { documentId })),
  ])
  writer.type('.')
  await saved(writer)
  let typed = 0
  const typing = setInterval(() => writer.type(`[${typed++}]`), 3)
  for (let round = 0; round < 3; round += 1) {
    await pause(150)
    await world.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'focalpoint-realtime' and datname = current_database()`
  }
  await pause(150)
  clearInterval(typing)
  await saved(writer)
  await until(() => reader.words() === writer.words(), 'both have all of it')
  for (let word = 0; word < typed; word += 1) {
    expect(reader.words().split(`[${word}]`)).toHaveLength(2)
  }
  // The listener is back too: a withdrawal still reaches the socket.
  await world.freeze(documentId)
  await until(() => writer.standings.at(-1) === 'read frozen', 'told that it is frozen', 2_000)
  writer.leave()
  reader.leave()
})

test('what an act writes arrives in the open text, between what people type', async () => {
  const documentId = await world.addDocument()
  const who = await world.signIn('drafter')
  const writer = await open(world, who, { documentId })
  writer.type('.')
  await saved(writer)
  const typing = setInterval(() => writer.type('x'), 2)
  for (let round = 0; round < 5; round += 1) {
    await pause(40)
    const written = await world.sql.begin(async (tx) => {
      await tx`select set_config('focalpoint.actor', ${who.memberId}, true)`
      const [row] = await tx`select sequence from document where id = ${documentId} for update`
      const content = Buffer.from(paragraphBy(5_000 + round, `act ${round}`))
      const [answer] = await tx`
        select write_document(${documentId}, ${row?.sequence}, ${5_000 + round}, ${content}) as sequence`
      return answer?.sequence
    })
    expect(written).not.toBeNull()
  }
  clearInterval(typing)
  await saved(writer)
  await until(() => writer.words().includes('act 4'), 'the last act arrives')
  for (let round = 0; round < 5; round += 1) expect(writer.words()).toContain(`act ${round}`)
  const reader = await open(world, await world.signIn('observer'), { documentId })
  expect(reader.words()).toBe(writer.words())
  writer.leave()
  reader.leave()
})

test('a client that knows nothing of acknowledgements works, and its reconnects grow no log', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId, acks: false })
  let before = 0
  writer.document.on('update', () => {
    before += 1
  })
  writer.type('plain')
  writer.text.delete(0, 1)
  await until(async () => (await rowsOf(documentId)) === before, 'all of it is in the log')
  const written = before
  for (let round = 0; round < 3; round += 1) {
    writer.provider.disconnect()
    writer.provider.connect()
    await until(() => writer.provider.synced, 'in step again')
  }
  await pause(100)
  expect(await rowsOf(documentId)).toBe(written)
  writer.leave()
})

test('a document is the same after its room was unloaded and its state compacted', async () => {
  const documentId = await world.addDocument()
  const who = await world.signIn('drafter')
  const writer = await open(world, who, { documentId })
  for (let round = 0; round < 1_200; round += 1) {
    writer.type('x')
    if (round % 100 === 0) await pause(5)
  }
  await saved(writer)
  await until(async () => {
    const rows = await world.sql`select from document_state where document_id = ${documentId}`
    return rows.length === 1
  }, 'the state is kept')
  writer.leave()
  await world.kill()
  await world.start()
  const reader = await open(world, who, { documentId })
  expect(reader.words()).toBe('x'.repeat(1_200))
  reader.leave()
})

async function rowsOf(documentId: string): Promise<number> {
  const [row] = await world.sql`select count(*)::int as rows from document_update
    where document_id = ${documentId}`
  return Number(row?.rows)
}
