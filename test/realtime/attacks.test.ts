import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { deleted, numbersFrom, updateOfStructs } from './hostile.ts'
import { openRaw, paragraphBy, type Raw, updatesOf } from './raw.ts'
import { createWorld, patience, type World } from './world.ts'
import { open, pause, saved, until, type Writer } from './writer.ts'

let world: World
let documentId: string
let victim: Writer
let attacker: Raw
let pid: number
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)
beforeEach(async () => {
  victim?.leave()
  attacker?.leave()
  documentId = await world.addDocument()
  victim = await open(world, await world.signIn('drafter'), { documentId })
  victim.type('The victim’s words.')
  await saved(victim)
  attacker = await openRaw(world, await world.signIn('drafter'), documentId)
  pid = world.pid()
})

/** That the victim still writes, a newcomer reads all of it, and the process is the one it was. */
async function unharmed(): Promise<void> {
  victim.type(' And more.')
  await saved(victim)
  const newcomer = await open(world, await world.signIn('observer'), { documentId })
  expect(newcomer.words()).toContain('The victim’s words.')
  expect(newcomer.words()).toContain(' And more.')
  expect(newcomer.words()).toBe(victim.words())
  newcomer.leave()
  expect(world.pid()).toBe(pid)
}

/** 14 bytes that claim a client id and any length. */
const poison = (client: number, clock: number, length: number): Uint8Array =>
  updateOfStructs([{ client, clock, structs: [deleted(length)] }])

test('a poison update for another’s client id is refused, and the victim’s text lives on', async () => {
  const clock = Y.getState(victim.document.store, victim.document.clientID)
  attacker.sendUpdate(poison(victim.document.clientID, clock, 2 ** 52))
  await until(() => attacker.denials.includes('forged'), 'refused')
  await unharmed()
})

test('a giant length under one’s own client id is refused', async () => {
  attacker.sendUpdate(poison(77, 0, 2 ** 52))
  await until(() => attacker.denials.includes('unfit'), 'refused')
  await unharmed()
})

test('attribution: nobody writes with another’s client id, nor with the template’s', async () => {
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(victim.document))
  forged.clientID = victim.document.clientID
  const before = Y.encodeStateVector(forged)
  forged.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
  attacker.sendUpdate(Y.encodeStateAsUpdate(forged, before))
  await until(() => attacker.denials.includes('forged'), 'refused')
  const [row] = await world.sql`select count(*)::int as strangers from document_client
    where document_id = ${documentId} and member_id is distinct from
      (select member_id from document_client where client_id = ${victim.document.clientID} and document_id = ${documentId})`
  expect(row?.strangers).toBe(0)
  await unharmed()
})

test('two contents at one clock: the first is everybody’s, the second nobody’s', async () => {
  attacker.sendUpdate(paragraphBy(500, 'first'))
  await until(() => attacker.committed() === 1, 'committed')
  attacker.sendUpdate(paragraphBy(500, 'other'))
  await until(() => attacker.committed() === 2, 'taken as known')
  await until(() => victim.words().includes('first'), 'the first arrives')
  await pause(50)
  expect(victim.words()).not.toContain('other')
  await unharmed()
})

test('what the schema does not know never gets in', async () => {
  const hostile: [string, (document: Y.Doc) => void][] = [
    ['an unknown node', (d) => d.getXmlFragment('text').insert(0, [new Y.XmlElement('callout')])],
    ['another root', (d) => d.getText('elsewhere').insert(0, 'x')],
    ['a map in the text', (d) => insertAny(d, new Y.Map() as never)],
    ['a hook', (d) => insertAny(d, new Y.XmlHook('x') as never)],
    ['a subdocument', (d) => d.getXmlFragment('text').insert(0, [new Y.Doc() as never])],
    [
      'an unknown attribute',
      (d) => {
        const element = new Y.XmlElement('paragraph')
        element.setAttribute('__proto__', 'x')
        d.getXmlFragment('text').insert(0, [element])
      },
    ],
    [
      'a link that runs',
      (d) => {
        const words = new Y.XmlText()
        words.insert(0, 'x', { link: { href: 'javascript:alert(1)' } })
        d.getXmlFragment('text').insert(0, [words])
      },
    ],
    [
      'an unknown mark',
      (d) => {
        const words = new Y.XmlText()
        words.insert(0, 'x', { blink: {} })
        d.getXmlFragment('text').insert(0, [words])
      },
    ],
    [
      'an embed',
      (d) => {
        const words = new Y.XmlText()
        words.insertEmbed(0, { image: 'x' })
        d.getXmlFragment('text').insert(0, [words])
      },
    ],
  ]
  for (const [index, [what, change]] of hostile.entries()) {
    const raw = await openRaw(world, await world.signIn('drafter'), documentId)
    const [update] = updatesOf(9_000 + index, change)
    if (update === undefined) throw new Error(`${what} makes no update`)
    raw.sendUpdate(update)
    await until(() => raw.denials.length > 0 || raw.closed() !== undefined, what)
    raw.leave()
  }
  await unharmed()
})

test('nesting beyond measure is refused before it is stored, also a level at a time', async () => {
  const changes = Array.from({ length: 40 }, (_, depth) => (document: Y.Doc) => {
    let inner: Y.XmlFragment | Y.XmlElement = document.getXmlFragment('text')
    for (let level = 0; level < depth; level += 1) {
      const child: unknown = inner.get(0)
      if (child instanceof Y.XmlElement) inner = child
    }
    inner.insert(0, [new Y.XmlElement('blockquote')])
  })
  for (const update of updatesOf(600, ...changes)) attacker.sendUpdate(update)
  await until(() => attacker.denials.includes('unfit'), 'refused')
  await pause(100)
  const newcomer = await open(world, await world.signIn('observer'), { documentId })
  const depth = newcomer.document
    .getXmlFragment('text')
    .toString()
    .match(/<blockquote>/g)?.length
  expect(depth).toBeLessThanOrEqual(32)
  newcomer.leave()
  await unharmed()
})

test('a flood of client ids is stopped', async () => {
  for (let client = 0; client < 60; client += 1) {
    attacker.sendUpdate(paragraphBy(20_000 + client, 'x'))
  }
  await until(() => attacker.closed() !== undefined, 'closed')
  const [row] = await world.sql`select count(*)::int as clients from document_client
    where document_id = ${documentId}`
  expect(row?.clients).toBeLessThanOrEqual(21)
  await unharmed()
})

test('updates whose foundations never come are held for a while and never stored', async () => {
  const updates = updatesOf(
    700,
    (document) => document.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')]),
    (document) => document.getXmlFragment('text').insert(1, [new Y.XmlElement('paragraph')]),
  )
  const second = updates[1]
  if (second === undefined) throw new Error('two changes make two updates')
  for (let copy = 0; copy < 300; copy += 1) attacker.sendUpdate(second)
  await until(() => attacker.closed() !== undefined, 'closed')
  const newcomer = await open(world, await world.signIn('observer'), { documentId })
  expect(newcomer.document.store.pendingStructs).toBeNull()
  newcomer.leave()
  await unharmed()
})

test('a name cannot be forged, nor another’s presence ended', async () => {
  const presence = () => victim.provider.awareness.getStates()
  attacker.sendPresence([[4_000, 1, { user: { name: 'The minister' }, cursor: null }]])
  await until(() => presence().has(4_000), 'the attacker is here')
  expect(presence().get(4_000)).toMatchObject({ user: { name: expect.stringMatching(/^Member /) } })
  const other = await open(world, await world.signIn('adviser'), { documentId })
  const otherId = other.document.clientID
  await until(() => presence().has(otherId), 'the other is here')
  attacker.sendPresence([
    [otherId, 1_000_000, { user: { name: 'Forged' } }],
    [otherId, 1_000_001, null],
    [victim.document.clientID, 1_000_001, null],
  ])
  attacker.sendPresence([[4_000, 2, { cursor: 'x'.repeat(5_000) }]])
  await pause(200)
  expect(presence().get(otherId)).toMatchObject({
    user: { name: expect.stringMatching(/^Member /) },
  })
  expect(JSON.stringify(presence().get(4_000)).length).toBeLessThan(2_048)
  other.leave()
  await unharmed()
})

test('who leaves is gone for the others', async () => {
  const other = await open(world, await world.signIn('adviser'), { documentId })
  const id = other.document.clientID
  await until(() => victim.provider.awareness.getStates().has(id), 'here')
  other.provider.ws?.close()
  other.provider.shouldConnect = false
  await until(() => !victim.provider.awareness.getStates().has(id), 'gone', 2_000)
  other.leave()
})

test('frames that are no message close the socket at the third and never the process', async () => {
  const random = numbersFrom(1)
  const real = paragraphBy(900, 'mutated')
  for (let round = 0; round < 120; round += 1) {
    const raw = await openRaw(world, await world.signIn('drafter'), documentId)
    for (let frame = 0; frame < 10; frame += 1) {
      const mutated = Uint8Array.from([0, 2, real.length, ...real])
      for (let flip = 0; flip < 1 + (random() % 6); flip += 1) {
        mutated[random() % mutated.length] = random() % 256
      }
      raw.send(frame % 2 === 0 ? mutated : Uint8Array.from({ length: random() % 60 }, random))
    }
    if (round % 20 === 0) await pause(20)
    raw.leave()
  }
  await unharmed()
  const nonsense = await openRaw(world, await world.signIn('drafter'), documentId)
  for (let frame = 0; frame < 3; frame += 1) nonsense.send(Uint8Array.of(99, 99, 99))
  await until(() => nonsense.closed() === 4400, 'closed with 4400')
})

test('a frame over a megabyte, and text where bytes belong, close only their own socket', async () => {
  attacker.send(new Uint8Array(1_200_000))
  await until(() => attacker.closed() === 1009, 'closed as too big')
  const talker = await openRaw(world, await world.signIn('drafter'), documentId)
  for (let frame = 0; frame < 3; frame += 1) talker.socket.send('{"type":"hello"}')
  await until(() => talker.closed() === 4400, 'closed with 4400')
  await unharmed()
})

test('an update in Yjs’s second format is refused without a stall', async () => {
  const document = new Y.Doc()
  document.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
  const started = performance.now()
  attacker.sendUpdate(Y.encodeStateAsUpdateV2(document))
  attacker.sendUpdate(Uint8Array.from({ length: 20 }, (_, index) => 255 - index))
  await unharmed()
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('deleting everything is possible, has an author in the log, and can be undone from it', async () => {
  const mine = new Y.Doc()
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(victim.document))
  const before = Y.encodeStateVector(mine)
  const root = mine.getXmlFragment('text')
  root.delete(0, root.length)
  attacker.sendUpdate(Y.encodeStateAsUpdate(mine, before))
  await until(() => victim.words() === '', 'deleted for everybody')
  const rows = await world.sql`select member_id, content from document_update
    where document_id = ${documentId} order by sequence`
  const restored = new Y.Doc()
  for (const { content } of rows.slice(0, -1)) Y.applyUpdate(restored, content)
  expect(restored.getXmlFragment('text').toString()).toContain('The victim’s words.')
  expect(rows.at(-1)?.member_id).not.toBe(rows.at(0)?.member_id)
})

function insertAny(document: Y.Doc, type: never): void {
  document.getXmlFragment('text').insert(0, [type])
}
