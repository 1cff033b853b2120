import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { startProxy } from './proxy.ts'
import { createWorld, patience, type World } from './world.ts'
import { open, pause, saved, until, wayOf } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

const at = (port: number) => `ws://127.0.0.1:${port}`

test('two processes serve one document: what is written through either is read and seen through both', async () => {
  const documentId = await world.addDocument()
  const other = await world.startAnother()
  const [one, two] = await Promise.all([
    world.signIn('drafter').then((who) => open(world, who, { documentId })),
    world
      .signIn('adviser')
      .then((who) => open(world, who, { documentId, address: at(other.port) })),
  ])
  one.type('Start. ')
  await until(() => two.words() === 'Start. ', 'the first words cross', 2_000)
  for (let round = 0; round < 100; round += 1) {
    one.text.insert(0, `a${round} `)
    two.text.insert(two.text.length, `b${round} `)
    if (round % 10 === 0) await pause(2)
  }
  await Promise.all([saved(one), saved(two)])
  await until(() => one.words() === two.words(), 'the same text')
  expect(Y.encodeStateVector(one.document)).toEqual(Y.encodeStateVector(two.document))

  const seenBy = (writer: typeof one, of: typeof one) =>
    writer.provider.awareness.getStates().get(of.document.clientID)?.user?.name
  await until(() => seenBy(one, two) !== undefined, 'who is there is seen here')
  await until(() => seenBy(two, one) !== undefined, 'and the other way')
  expect(seenBy(one, two)).toMatch(/^Member /)
  two.leave()
  await until(() => seenBy(one, two) === undefined, 'who left there is gone here', 2_000)
  one.leave()
  await other.kill()
})

test('a freeze and a withdrawn mandate reach the sockets of every process within a second', async () => {
  const documentId = await world.addDocument()
  const other = await world.startAnother()
  const who = await world.signIn('drafter')
  const writer = await open(world, who, { documentId, address: at(other.port) })
  await world.freeze(documentId)
  await until(() => writer.standings.at(-1) === 'read frozen', 'told that it is frozen', 1_000)
  await world.withdrawMandate(who.memberId)
  await until(() => writer.closes.some(({ code }) => code === 4403), 'closed with 4403', 1_000)
  writer.leave()
  await other.kill()
})

test('one of two processes is killed: its clients go to the other, nothing acknowledged is lost, all converge', async () => {
  const documentId = await world.addDocument()
  const doomed = await world.startAnother()
  let port = doomed.port
  const balancer = await startProxy({ target: () => port })
  const [moves, stays] = await Promise.all([
    world.signIn('drafter').then((who) => {
      return open(world, who, { documentId, address: at(balancer.port), way: wayOf(who, world) })
    }),
    world.signIn('adviser').then((who) => open(world, who, { documentId })),
  ])
  moves.type('.')
  await saved(moves)
  await until(() => stays.words() === '.', 'both are in step')
  let typed = 0
  const typing = setInterval(() => {
    moves.type(`[${typed}]`)
    stays.text.insert(0, `{${typed++}}`)
  }, 3)
  await until(() => moves.committed() > 20, 'many are acknowledged')
  port = world.port
  await doomed.kill()
  await pause(400)
  clearInterval(typing)
  await Promise.all([saved(moves), saved(stays)])
  expect(moves.denials).toEqual([])
  await until(() => moves.words() === stays.words(), 'all converge')
  for (let word = 0; word < typed; word += 1) {
    expect(stays.words().split(`[${word}]`)).toHaveLength(2)
    expect(stays.words().split(`{${word}}`)).toHaveLength(2)
  }
  const rows = await world.sql`select content from document_update
    where document_id = ${documentId} order by sequence`
  const replayed = new Y.Doc()
  for (const { content } of rows) Y.applyUpdate(replayed, content)
  expect(replayed.getXmlFragment('text').toString()).toBe(
    stays.document.getXmlFragment('text').toString(),
  )
  moves.leave()
  stays.leave()
  await balancer.close()
})

test('people who come back are seen at once, before they move their caret', async () => {
  const documentId = await world.addDocument()
  const [one, two] = await Promise.all(
    ['drafter', 'adviser'].map(async (role) => {
      return open(world, await world.signIn(role), { documentId })
    }),
  )
  if (!one || !two) throw new Error('two people')
  const sees = () => two.provider.awareness.getStates().has(one.document.clientID)
  await until(sees, 'seen')
  one.provider.disconnect()
  await until(() => !sees(), 'gone')
  one.provider.connect()
  await until(sees, 'seen again', 3_000)
  one.leave()
  two.leave()
})
