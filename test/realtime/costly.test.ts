import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { beside, deleted, maskedFrame, numbersFrom, updateOfStructs } from './hostile.ts'
import { openRaw, paragraphBy, type Raw, updatesOf } from './raw.ts'
import { memoryOf, sendAtOnce, underneath } from './underneath.ts'
import { createWorld, patience, type World } from './world.ts'
import { open, pause, saved, until, type Writer } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

/** That a process gives everybody else their turn within 250 ms while something is done to it. */
async function expectTurns(attack: () => Promise<unknown>): Promise<void> {
  await world.longestTurn()
  await attack()
  expect(await world.longestTurn()).toBeLessThan(250)
}

const victimIn = async (documentId: string): Promise<Writer> => {
  const victim = await open(world, await world.signIn('drafter'), { documentId })
  victim.type('The victim’s words.')
  await saved(victim)
  return victim
}

// Yjs goes through all that one wrote at a place for each struct that the other writes there.
const manyBeside = 15_000
const besideFrom = (client: number, clock: number, count: number) =>
  updateOfStructs([{ client, clock, structs: new Array(count).fill(beside) }])

/** A document in which what is written at one place, with a client id over 70, is costly to apply. */
const costlyDocument = async (): Promise<string> => {
  const documentId = await world.addDocument()
  const one = await openRaw(world, await world.signIn('drafter'), documentId)
  one.sendUpdate(besideFrom(70, 0, manyBeside))
  await until(() => one.committed() === 1, 'taken', 20_000)
  one.leave()
  return documentId
}

test('an update that is costly to apply is found out in a thread that is ended, and its sender cut off', async () => {
  const documentId = await costlyDocument()
  const victim = await victimIn(documentId)
  const pid = world.pid()
  await expectTurns(async () => {
    // Two hundred million steps, and seven million in an update that is not large.
    for (const [at, count] of [manyBeside, 500].entries()) {
      const attacker = await openRaw(world, await world.signIn('drafter'), documentId)
      attacker.sendUpdate(besideFrom(80 + at, 0, count))
      for (let word = 0; word < 20; word += 1) {
        victim.type(` ${word}`)
        await pause(20)
      }
      await saved(victim)
      await until(() => attacker.closed() === 4400, 'cut off', 20_000)
    }
  })
  expect(world.pid()).toBe(pid)
  const rows = await world.sql`select from document_client
    where document_id = ${documentId} and client_id >= 80 and client_id < 100`
  expect(rows).toHaveLength(0)
  // The next one's large update finds a new thread.
  victim.type('x'.repeat(100_000))
  await saved(victim)
  victim.leave()
}, 90_000)

test('a burst of small updates that are costly to apply holds up nobody else, in that text or another', async () => {
  const documentId = await costlyDocument()
  const pid = world.pid()
  await expectTurns(async () => {
    const openIn = async (place: string) => openRaw(world, await world.signIn('drafter'), place)
    const attacker = await openIn(documentId)
    // They keep no text of their own, in which the burst would be as costly for the one who measures.
    const others = [await openIn(documentId), await openIn(await world.addDocument())]
    // Each takes some tens of milliseconds; all are sent in one breath, and read in a few.
    const frames = Array.from({ length: burst }, (_, at) => {
      const update = besideFrom(200, at * 4, 4)
      return maskedFrame(Uint8Array.of(0, 2, update.length, ...update))
    })
    underneath(attacker).write(Buffer.concat(frames))
    await until(() => attacker.committed() > 0, 'begun')
    const overtaken = await Promise.all(
      others.map((other, at) => mostInBetween(other, 300 + at, attacker)),
    )
    // It is slowed down, and each line of the others passes by nearly all of it.
    expect(Math.max(...overtaken)).toBeLessThan(20)
    expect(attacker.committed()).toBeLessThan(burst)
    for (const one of [attacker, ...others]) one.leave()
  })
  expect(world.pid()).toBe(pid)
}, 90_000)

const burst = 500

/** Writes line after line; how many frames of another were committed, at most, until a line was saved. */
async function mostInBetween(raw: Raw, client: number, another: Raw): Promise<number> {
  const lines = updatesOf(
    client,
    ...Array.from({ length: 40 }, () => (document: Y.Doc) => {
      document.getXmlFragment('text').push([new Y.XmlElement('paragraph')])
    }),
  )
  let most = 0
  for (const [at, line] of lines.entries()) {
    const before = another.committed()
    raw.sendUpdate(line)
    await until(() => raw.committed() > at, 'saved')
    most = Math.max(most, another.committed() - before)
    await pause(10)
  }
  return most
}

test('who asks for the text a thousand times in one breath and reads nothing is sent away', async () => {
  const documentId = await world.addDocument('words '.repeat(50_000))
  const pid = world.pid()
  const before = await memoryOf(pid)
  const attacker = await openRaw(world, await world.signIn('observer'), documentId)
  attacker.socket.pause()
  const frames = Array.from({ length: 3_000 }, () => maskedFrame(Uint8Array.of(0, 0, 1, 0)))
  await expectTurns(async () => {
    underneath(attacker).write(Buffer.concat(frames))
    await pause(1_000)
  })
  expect((await memoryOf(pid)) - before).toBeLessThan(150)
  attacker.socket.resume()
  await until(() => attacker.closed() !== undefined, 'sent away')
  expect(world.pid()).toBe(pid)
})

test('thousands of client ids in one update, and large frames of noise or of the second format, come to nothing', async () => {
  const documentId = await world.addDocument()
  const victim = await victimIn(documentId)
  const random = numbersFrom(7)
  const many = Array.from({ length: 5_000 }, (_, client) => {
    return { client: 10_000 + client, clock: 0, structs: [deleted(1)] }
  })
  const big = new Y.Doc()
  big.getXmlFragment('text').insert(0, [new Y.XmlText('words '.repeat(4_000))])
  const attacks: [string, Uint8Array][] = [
    ['many clients', updateOfStructs(many)],
    ['few enough for the fast path', updateOfStructs(many.slice(0, 300))],
    ['noise', Uint8Array.from({ length: 900_000 }, random)],
    [
      'a length beyond measure',
      Uint8Array.from([1, 1, 72, 0, 0, 255, 255, 255, 255, 255, 255, 15]),
    ],
  ]
  await expectTurns(async () => {
    for (const [what, update] of attacks) {
      const attacker = await openRaw(world, await world.signIn('drafter'), documentId)
      for (let time = 0; time < 3; time += 1) attacker.sendUpdate(update)
      await until(() => attacker.closed() !== undefined, `${what}: cut off`, 20_000)
    }
    // Read as the first format, which begins alike, this says nothing; so nothing comes of it.
    const attacker = await openRaw(world, await world.signIn('drafter'), documentId)
    attacker.sendUpdate(Y.encodeStateAsUpdateV2(big))
    await pause(100)
    attacker.leave()
  })
  const rows = await world.sql`select distinct member_id from document_update
    where document_id = ${documentId}`
  expect(rows).toHaveLength(1)
  victim.type(' And more.')
  await saved(victim)
  victim.leave()
})

test('__proto__ is a key like no other: refused as a node, an attribute and a mark, harmless in presence', async () => {
  const documentId = await world.addDocument()
  const victim = await victimIn(documentId)
  const hostile = [
    (d: Y.Doc) => d.getXmlFragment('text').insert(0, [new Y.XmlElement('__proto__')]),
    (d: Y.Doc) => {
      const words = new Y.XmlText()
      words.insert(0, 'x', JSON.parse('{"__proto__":{"polluted":true}}'))
      d.getXmlFragment('text').insert(0, [words])
    },
    (d: Y.Doc) => d.getMap('__proto__').set('__proto__', 'x'),
  ]
  for (const [index, change] of hostile.entries()) {
    const attacker = await openRaw(world, await world.signIn('drafter'), documentId)
    for (const update of updatesOf(8_000 + index, change)) attacker.sendUpdate(update)
    await until(() => attacker.denials.includes('unfit'), 'refused')
    attacker.leave()
  }
  const attacker = await openRaw(world, await world.signIn('drafter'), documentId)
  const cursor: unknown = JSON.parse('{"__proto__":{"polluted":true},"anchor":null}')
  attacker.sendPresence([[4_100, 1, { cursor }]])
  await until(() => victim.provider.awareness.getStates().has(4_100), 'here')
  expect('polluted' in {}).toBe(false)
  attacker.leave()
  victim.leave()
})

test('what comes before the text is there is refused with it: nothing is deleted while loading', async () => {
  const documentId = await world.addDocument('The victim’s words.')
  const [row] =
    await world.sql`select content from document_update where document_id = ${documentId}`
  const copy = new Y.Doc()
  Y.applyUpdate(copy, row?.content)
  const before = Y.encodeStateVector(copy)
  copy.getXmlFragment('text').delete(0, 1)
  const deletion = Y.encodeStateAsUpdate(copy, before)
  const who = await world.signIn('drafter')
  const answer = await world.sql.begin(async (tx) => {
    await tx`lock table document_state in access exclusive mode`
    const answered = sendAtOnce(
      world,
      who,
      documentId,
      Uint8Array.of(0, 2, deletion.length, ...deletion),
    )
    await pause(300)
    return { answered }
  })
  expect(await answer.answered).toContain('400')
  const reader = await open(world, await world.signIn('observer'), { documentId })
  expect(reader.words()).toBe('The victim’s words.')
  reader.leave()
})

test('1,000 malformed frames before signing in, while loading, reading and writing: no crash, memory comes back', async () => {
  const documentId = await world.addDocument()
  const victim = await victimIn(documentId)
  const random = numbersFrom(11)
  const real = paragraphBy(901, 'mutated')
  const malformed = () => {
    const mutated = Uint8Array.from([0, 2, real.length, ...real])
    for (let flip = 0; flip < 6; flip += 1) mutated[random() % mutated.length] = random() % 256
    return random() % 2 === 0 ? mutated : Uint8Array.from({ length: random() % 60 }, random)
  }
  const pid = world.pid()
  const before = await memoryOf(pid)
  const nobody = { cookie: '' }
  const drafter = await world.signIn('drafter')
  await expectTurns(async () => {
    for (let time = 0; time < 100; time += 1) {
      const frames = Buffer.concat(Array.from({ length: 10 }, () => maskedFrame(malformed())))
      expect(await sendAtOnce(world, nobody, documentId, frames, true)).toMatch(/ 40[01] /)
      expect(await sendAtOnce(world, drafter, documentId, frames, true)).toMatch(/ 400 /)
    }
    for (const role of ['observer', 'drafter']) {
      const who = await world.signIn(role)
      for (let time = 0; time < 25; time += 1) {
        const raw = await openRaw(world, who, documentId)
        for (let frame = 0; frame < 40; frame += 1) raw.send(malformed())
        await pause(2)
        raw.leave()
      }
    }
  })
  victim.type(' And more.')
  await saved(victim)
  expect(world.pid()).toBe(pid)
  expect((await memoryOf(pid)) - before).toBeLessThan(50)
  victim.leave()
})

test('a large paste and a long day offline are taken, in order with what follows them', async () => {
  const documentId = await world.addDocument()
  const writer = await victimIn(documentId)
  writer.type(' Pasted: ')
  writer.type('p'.repeat(300_000))
  writer.type(' and after.')
  await saved(writer)
  writer.provider.disconnect()
  for (let key = 0; key < 4_000; key += 1) writer.text.insert((key * 7) % 20, 'o')
  writer.provider.connect()
  await until(() => writer.provider.synced, 'in step again')
  writer.type(' Back.')
  await saved(writer)
  const reader = await open(world, await world.signIn('observer'), { documentId })
  expect(reader.words()).toBe(writer.words())
  expect(reader.words().endsWith(' and after. Back.')).toBe(true)
  writer.leave()
  reader.leave()
})
