import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  decodeLineMessages,
  encodeLineMessages,
  readCloseContent,
} from '../../server/platform/line-messages.ts'
import { type Middleman, startProxy } from './proxy.ts'
import { createWorld, patience, type SignedIn, type World } from './world.ts'
import { connect, open, pause, saved, until, wayOf } from './writer.ts'

let world: World
let proxy: Middleman | undefined
let upgrades: 'pass' | 'refuse' | 'swallow' = 'refuse'
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)
afterEach(async () => {
  await proxy?.close()
  upgrades = 'refuse'
})

const between = async (prefix = '') => {
  proxy = await startProxy({ target: () => world.port, prefix, upgrades: () => upgrades })
  return { proxy, address: `ws://127.0.0.1:${proxy.port}${prefix}` }
}

test('where a proxy refuses upgrades, people write together by requests, acknowledged and present', async () => {
  const documentId = await world.addDocument()
  const { address } = await between()
  const [one, two] = await Promise.all(
    ['drafter', 'adviser'].map(async (role) => {
      const who = await world.signIn(role)
      return open(world, who, { documentId, address, way: wayOf(who, world) })
    }),
  )
  const direct = await open(world, await world.signIn('observer'), { documentId })
  if (!one || !two) throw new Error('two people')
  one.type('By requests. ')
  await until(() => two.words() === 'By requests. ', 'the words arrive')
  for (let round = 0; round < 40; round += 1) {
    one.text.insert(0, `a${round} `)
    two.text.insert(two.text.length, `b${round} `)
    if (round % 10 === 0) await pause(10)
  }
  await Promise.all([saved(one), saved(two)])
  expect(one.saveState()).toEqual({ kind: 'saved' })
  await until(() => one.words() === two.words() && direct.words() === one.words(), 'all agree')
  expect(one.words()).toContain('b39')
  const seen = two.provider.awareness.getStates().get(one.document.clientID)
  expect(seen).toMatchObject({ user: { name: expect.stringMatching(/^Member /) } })
  one.leave()
  await until(
    () => !two.provider.awareness.getStates().has(one.document.clientID),
    'who left is gone',
    2_000,
  )
  two.leave()
  direct.leave()
})

test('a page tries WebSocket twice, then knows its way; what was typed in between is kept', async () => {
  const documentId = await world.addDocument()
  const {
    address,
    proxy: { seen },
  } = await between()
  const who = await world.signIn('drafter')
  const writer = await open(world, who, { documentId, address, way: wayOf(who, world) })
  writer.type('one ')
  await saved(writer)
  for (const word of ['two ', 'three ']) {
    writer.provider.disconnect()
    writer.type(word)
    writer.provider.connect()
    await until(() => writer.provider.synced, 'in step again')
    await saved(writer)
  }
  expect(seen.filter((asked) => asked.startsWith('UPGRADE'))).toHaveLength(2)
  expect(writer.words()).toBe('one two three ')
  writer.leave()
})

test('a proxy that swallows upgrades delays a page by five seconds and no more', async () => {
  upgrades = 'swallow'
  const { address } = await between()
  const who = await world.signIn('drafter')
  const writer = connect(world, who, { address, way: wayOf(who, world) })
  await until(() => writer.provider.synced, 'in step', 8_000)
  writer.leave()
})

test('where upgrades pass, no request is made: same-origin behind a proxy, under /realtime/', async () => {
  upgrades = 'pass'
  const documentId = await world.addDocument()
  const {
    address,
    proxy: { seen },
  } = await between('/realtime')
  const who = await world.signIn('drafter')
  const writer = await open(world, who, { documentId, address, way: wayOf(who, world) })
  writer.type('behind a proxy')
  await saved(writer)
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatch(new RegExp(`^UPGRADE /realtime/${documentId}`))
  writer.leave()
})

test('by requests too it works under /realtime/, and a killed process loses nothing acknowledged', async () => {
  const documentId = await world.addDocument()
  const { address } = await between('/realtime')
  const who = await world.signIn('drafter')
  const writer = await open(world, who, { documentId, address, way: wayOf(who, world) })
  writer.type('before ')
  await saved(writer)
  await world.kill()
  writer.type('meanwhile ')
  await until(() => !writer.provider.wsconnected, 'the page knows', 3_000)
  expect(writer.saveState().kind).toBe('unsaved')
  await world.start()
  await saved(writer)
  const reader = await open(world, await world.signIn('observer'), { documentId })
  expect(reader.words()).toBe('before meanwhile ')
  writer.leave()
  reader.leave()
})

test('by requests too a withdrawn mandate ends writing within a second, and an ended session at once', async () => {
  const { address } = await between()
  const who = await world.signIn('drafter')
  const writer = await open(world, who, { address, way: wayOf(who, world) })
  await world.withdrawMandate(who.memberId)
  await until(() => writer.closes.some(({ code }) => code === 4403), 'closed with 4403', 1_000)
  expect(writer.provider.shouldConnect).toBe(false)
  writer.leave()
  const other = await world.signIn('drafter')
  await world.sql`update session set revoked_at = now() where id = ${other.sessionId}`
  const late = connect(world, other, { address, way: wayOf(other, world) })
  await until(() => late.closes.some(({ code }) => code === 4401), 'closed with 4401')
  late.leave()
})

test('a reader who stops asking is gone, and their line takes nothing more', async () => {
  const documentId = await world.addDocument()
  const line = await lineOf(await world.signIn('drafter'))
  await line.say([{ channel: 1, kind: 'open', content: utf8(`${documentId}?acks=1&client=7`) }])
  const heard = decodeLineMessages(new Uint8Array(await (await line.ask()).arrayBuffer()))
  expect(heard[0]).toMatchObject({ channel: 1, kind: 'open' })
  const breaking = new AbortController()
  const asked = line.ask(breaking.signal).then(
    ({ status }) => status,
    () => 'broken off',
  )
  await pause(100)
  breaking.abort()
  expect(await asked).toBe('broken off')
  await until(async () => (await line.say([])).status === 404, 'the line is gone', 2_000)
})

test('a line is for our own pages and its own session, and for messages of a bearable size', async () => {
  const who = await world.signIn('drafter')
  const stranger = await world.signIn('drafter')
  const line = await lineOf(who)
  const at = `http://127.0.0.1:${world.port}/line`
  const post = (address: string, headers: Record<string, string>, body: Uint8Array<ArrayBuffer>) =>
    fetch(address, { method: 'POST', headers, body })
  const none = new Uint8Array()
  const { cookie } = who
  const { origin } = world
  expect((await post(at, { cookie, origin: 'https://elsewhere.example' }, none)).status).toBe(403)
  expect((await post(at, { cookie }, none)).status).toBe(403)
  expect((await post(at, { origin }, none)).status).toBe(401)
  expect((await post(line.address('send'), { cookie: stranger.cookie, origin }, none)).status).toBe(
    404,
  )
  expect((await post(`${at}/${'A'.repeat(43)}/send`, { cookie, origin }, none)).status).toBe(404)
  const preflight = await fetch(at, { method: 'OPTIONS', headers: { origin } })
  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
  expect(preflight.headers.get('access-control-allow-credentials')).toBe('true')
  const foreign = await fetch(at, { method: 'OPTIONS', headers: { origin: 'https://x.example' } })
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
  const huge = await post(line.address('send'), { cookie, origin }, new Uint8Array(2_000_000)).then(
    ({ status }) => status,
    () => 413,
  )
  expect(huge).toBe(413)
})

test('by requests a document that one may not see is one that does not exist', async () => {
  const line = await lineOf(await world.signIn(null))
  await line.say([{ channel: 1, kind: 'open', content: utf8(`${world.documentId}?acks=1`) }])
  const [heard] = decodeLineMessages(new Uint8Array(await (await line.ask()).arrayBuffer()))
  expect(heard && readCloseContent(heard.content).code).toBe(4404)
})

const utf8 = (text: string) => new TextEncoder().encode(text)

async function lineOf({ cookie }: SignedIn) {
  const { origin, port } = world
  const headers = { cookie, origin }
  const opened = await fetch(`http://127.0.0.1:${port}/line`, { method: 'POST', headers })
  const { key }: { key: string } = await opened.json()
  const address = (what: string) => `http://127.0.0.1:${port}/line/${key}/${what}`
  return {
    address,
    say: (messages: Parameters<typeof encodeLineMessages>[0]) =>
      fetch(address('send'), { method: 'POST', headers, body: encodeLineMessages(messages) }),
    ask: (signal: AbortSignal | null = null) =>
      fetch(address('receive'), { method: 'POST', headers, signal }),
  }
}
