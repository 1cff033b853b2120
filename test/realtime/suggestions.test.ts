import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createWorld, patience, type World } from './world.ts'
import { open, pause, saved, until, type Writer } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

const stampOf = (memberId: string) => ({ id: 'proposal-1', memberId, at: 1_700_000_000_000 })

const propose = (writer: Writer, words: string, memberId: string) =>
  writer.text.insert(writer.text.length, words, { 'insertion--abcdefgh': stampOf(memberId) })

const twoWriters = async () => {
  const documentId = await world.addDocument()
  const [author, other] = [await world.signIn('representative'), await world.signIn('drafter')]
  const one = await open(world, author, { documentId })
  const two = await open(world, other, { documentId })
  one.type('Said. ')
  await until(() => two.words() === 'Said. ', 'the other reads')
  return { author, other, one, two, documentId }
}

test('nobody proposes in another’s name: the change is refused and reaches nobody', async () => {
  const { author, one, two } = await twoWriters()
  propose(two, 'Forged.', author.memberId)
  await until(() => two.denials.includes('forged'), 'the forger is told')
  await pause(100)
  expect(one.words()).toBe('Said. ')
  one.leave()
  two.leave()
})

test('the break of a line cannot be proposed in another’s name either', async () => {
  const { author, one, two } = await twoWriters()
  const paragraph = new Y.XmlElement('paragraph')
  const { id, memberId, at } = stampOf(author.memberId)
  paragraph.setAttribute('insertion', `${id}.${memberId}.${at}`)
  two.document.getXmlFragment('text').push([paragraph])
  await until(() => two.denials.includes('forged'), 'the forger is told')
  one.leave()
  two.leave()
})

test('what somebody did propose may be written again by others, as a split of its line does', async () => {
  const { author, one, two, documentId } = await twoWriters()
  propose(one, 'Proposed.', author.memberId)
  await until(() => two.words() === 'Said. Proposed.', 'the other reads')
  two.text.delete(6, 9)
  propose(two, 'Prop', author.memberId)
  two.type('osed.')
  await saved(two)
  await until(() => one.words() === 'Said. Proposed.', 'the author reads')
  expect(two.denials).toEqual([])

  const later = await open(world, await world.signIn('adviser'), { documentId })
  later.text.delete(6, 1)
  propose(later, 'p', author.memberId)
  await saved(later)
  expect(later.denials).toEqual([])
  for (const writer of [one, two, later]) writer.leave()
})

test('a suggestion without author or time is refused', async () => {
  const { one, two } = await twoWriters()
  two.text.insert(0, 'Nobody’s.', { 'insertion--abcdefgh': { id: 'proposal-1' } })
  await until(() => two.denials.includes('unfit'), 'the sender is told')
  one.leave()
  two.leave()
})
