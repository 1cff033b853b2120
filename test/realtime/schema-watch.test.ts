import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { textOf } from '../../server/documents/from-ydoc.ts'
import { repairOf } from '../../server/documents/repair.ts'
import { openRaw, updatesOf } from './raw.ts'
import { createWorld, patience, type World } from './world.ts'
import { open, pause, saved, until } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

const stray = (document: Y.Doc) => {
  const item = new Y.XmlElement('listItem')
  const line = new Y.XmlElement('paragraph')
  line.insert(0, [new Y.XmlText('a stray item')])
  item.insert(0, [line])
  const heading = new Y.XmlElement('heading')
  heading.setAttribute('level', 9 as never)
  heading.insert(0, [new Y.XmlText('A heading of level nine')])
  document.getXmlFragment('text').insert(0, [item, heading])
}

const repairsOf = (documentId: string) =>
  world.sql`select sequence::int from document_update
    where document_id = ${documentId} and member_id is null and connection_id is null`

test('a text that no longer fits the schema is repaired forward, as nobody’s writing, once, for everybody', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  writer.type('Written before.')
  await saved(writer)
  const clumsy = await openRaw(world, await world.signIn('adviser'), documentId)
  for (const update of updatesOf(811, stray)) clumsy.sendUpdate(update)
  await until(async () => (await repairsOf(documentId)).length > 0, 'repaired', 8_000)
  await until(() => writer.words().includes('a stray item'), 'what was stray is kept')
  await until(() => repairOf(copyOf(writer.document), 5) === null, 'and fits')
  const types = textOf(writer.document).content?.map(({ type }) => type)
  expect(types).toEqual(['bulletList', 'heading', 'paragraph'])
  writer.type(' Written after.')
  await saved(writer)
  await pause(1_500)
  expect(await repairsOf(documentId)).toHaveLength(1)
  const [owner] = await world.sql`select count(*)::int as unowned from document_client
    where document_id = ${documentId} and member_id is null`
  expect(owner?.unowned).toBe(1)
  const reader = await open(world, await world.signIn('observer'), { documentId })
  expect(reader.words()).toBe(writer.words())
  for (const one of [writer, reader, clumsy]) one.leave()
})

test('a text whose structure changes all the time is repaired all the same, while they write on', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  writer.type('Written before.')
  await saved(writer)
  const clumsy = await openRaw(world, await world.signIn('adviser'), documentId)
  for (const update of updatesOf(813, stray)) clumsy.sendUpdate(update)
  // Oftener than a check waits for a pause, and than it takes.
  const everywhere = writer.document.getXmlFragment('text')
  const busy = setInterval(() => everywhere.push([new Y.XmlElement('paragraph')]), 10)
  try {
    await until(async () => (await repairsOf(documentId)).length > 0, 'repaired', 60_000)
  } finally {
    clearInterval(busy)
  }
  await saved(writer)
  await until(() => repairOf(copyOf(writer.document), 5) === null, 'and fits')
  expect(writer.words()).toContain('a stray item')
  for (const one of [writer, clumsy]) one.leave()
}, 90_000)

/** What an editor sends that splits the first line: its tail taken out, and written anew below. */
const splitOf = (document: Y.Doc, client: number, at: number): Uint8Array => {
  const own = copyOf(document)
  own.clientID = client
  let update = new Uint8Array()
  own.once('update', (made: Uint8Array) => {
    update = new Uint8Array(made)
  })
  own.transact(() => {
    const fragment = own.getXmlFragment('text')
    const line = fragment.get(0)
    const text = line instanceof Y.XmlElement ? line.get(0) : undefined
    if (!(text instanceof Y.XmlText)) throw new Error('no line')
    const tail = text.toString().slice(at)
    text.delete(at, tail.length)
    const below = new Y.XmlElement('paragraph')
    below.insert(0, [new Y.XmlText(tail)])
    fragment.insert(1, [below])
  })
  return update
}

test('a line that two people split at once has its tail once again, and both breaks', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  writer.type('Armed men were seen at the ford, and the market stayed closed.')
  await saved(writer)
  const before = copyOf(writer.document)
  const others = [
    await openRaw(world, await world.signIn('drafter'), documentId),
    await openRaw(world, await world.signIn('adviser'), documentId),
  ]
  for (const [at, other] of others.entries()) {
    other.sendUpdate(splitOf(before, 820 + at, at ? 16 : 33))
  }
  await until(async () => (await repairsOf(documentId)).length > 0, 'repaired', 8_000)
  const lines = () =>
    textOf(writer.document).content?.map(({ content }) => content?.[0]?.text ?? '') ?? []
  const words = () => lines().join('')
  await until(() => words().length === 62, 'taken back')
  expect(words()).toBe('Armed men were seen at the ford, and the market stayed closed.')
  expect(lines()).toHaveLength(3)
  for (const one of [writer, ...others]) one.leave()
})

test('a frozen text is not repaired', async () => {
  const documentId = await world.addDocument()
  const clumsy = await openRaw(world, await world.signIn('adviser'), documentId)
  for (const update of updatesOf(812, stray)) clumsy.sendUpdate(update)
  await until(() => clumsy.committed() === 1, 'committed')
  await world.freeze(documentId)
  await pause(2_000)
  expect(await repairsOf(documentId)).toHaveLength(0)
  clumsy.leave()
})

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  return copy
}
