import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { schemaVersion } from '#server/documents/schema.ts'
import { createWorld, patience, type SignedIn, type World } from './world.ts'
import { connect, open, pause, saved, until } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

test('an observer reads, is told so, and what they write reaches nobody', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  const observer = await open(world, await world.signIn('observer'), { documentId })
  writer.type('agreed')
  await until(() => observer.words() === 'agreed', 'the observer reads')
  observer.type(' by nobody')
  await until(() => observer.denials.includes('observer'), 'the observer is told')
  expect(observer.standings).toEqual(['read observer'])
  await pause(100)
  expect(writer.words()).toBe('agreed')
  expect(observer.committed()).toBeLessThan(observer.sent())
  writer.leave()
  observer.leave()
})

test('an auditor reads every text and writes none', async () => {
  const auditor = await open(world, await world.signIn('auditor'))
  expect(auditor.standings).toEqual(['read observer'])
  auditor.leave()
})

test('a frozen text takes nothing, says so, and takes it again once it is open', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('representative'), { documentId })
  writer.type('before')
  await saved(writer)
  await world.freeze(documentId)
  await until(() => writer.standings.at(-1) === 'read frozen', 'told that it is frozen', 1_000)
  writer.type(' after')
  await until(() => writer.denials.includes('frozen'), 'told that it was not taken')
  const reader = await open(world, await world.signIn('observer'), { documentId })
  expect(reader.words()).toBe('before')
  await world.unfreeze(documentId)
  await until(() => reader.words() === 'before after', 'what was kept arrives')
  await saved(writer)
  writer.leave()
  reader.leave()
})

test('freeze is checked in the transaction of the append: a freeze that no announcement told of still lets nothing in', async () => {
  const documentId = await world.addDocument()
  const writer = await open(world, await world.signIn('drafter'), { documentId })
  writer.type('before')
  await saved(writer)
  const before = await sequenceOf(documentId)
  await world.sql`insert into document_freeze (id, situation_id, reason, made_by)
    values (${documentId}, ${world.situationId}, 'convenor', gen_random_uuid())`
  writer.type(' after')
  await until(() => writer.denials.includes('frozen'), 'refused in the commit')
  expect(await sequenceOf(documentId)).toBe(before)
  writer.leave()
})

test('revocation within 1 s: a mandate withdrawn closes the socket with 4403 within a second', async () => {
  const who = await world.signIn('drafter')
  const writer = await open(world, who)
  const started = performance.now()
  await world.withdrawMandate(who.memberId)
  await until(() => writer.closes.some(({ code }) => code === 4403), 'closed with 4403', 1_000)
  expect(performance.now() - started).toBeLessThan(1_000)
  await pause(300)
  expect(writer.provider.shouldConnect).toBe(false)
  writer.leave()
})

test('authority is asked again in the appending transaction: a withdrawal that no announcement told of still lets nothing in', async () => {
  const documentId = await world.addDocument()
  const who = await world.signIn('drafter')
  const writer = await open(world, who, { documentId })
  await world.sql`update mandate set ended_by = gen_random_uuid() where member_id = ${who.memberId}`
  writer.type('no longer mine to say')
  await until(() => writer.denials.includes('not_entitled'), 'refused in the commit')
  expect(await sequenceOf(documentId)).toBe(0)
  writer.leave()
})

test('a session that ends closes its own sockets with 4401 and no others of its member', async () => {
  const first = await world.signIn('drafter')
  const second = await world.openSession(first.memberId)
  const [one, two] = await Promise.all([open(world, first), open(world, second)])
  await world.sql`update session set revoked_at = now() where id = ${first.sessionId}`
  await world.sql`select pg_notify('focalpoint_revoke', ${JSON.stringify({ member: first.memberId })})`
  await until(() => one.closes.some(({ code }) => code === 4401), 'closed with 4401', 1_000)
  await pause(100)
  expect(two.closes).toEqual([])
  one.leave()
  two.leave()
})

test('a role that grows from observer to drafter may write at once', async () => {
  const documentId = await world.addDocument()
  const who = await world.signIn('observer')
  const person = await open(world, who, { documentId })
  person.type('kept while an observer')
  await until(() => person.denials.includes('observer'), 'told')
  await world.sql`insert into mandate (id, member_id, situation_id, role, made_by)
    values (gen_random_uuid(), ${who.memberId}, ${world.situationId}, 'drafter', gen_random_uuid())`
  await world.sql`select pg_notify('focalpoint_revoke', ${JSON.stringify({ member: who.memberId })})`
  await saved(person)
  person.leave()
})

test('an upgrade without a session, from a foreign page or of no document is refused', async () => {
  const stranger = { cookie: '__Host-focalpoint-session=nonsense' }
  const member = await world.signIn(null)
  const drafter = await world.signIn('drafter')
  expect(await statusOf(world, stranger, {})).toBe(401)
  expect(await statusOf(world, drafter, { origin: 'https://elsewhere.example' })).toBe(403)
  expect(await statusOf(world, drafter, { origin: '' })).toBe(403)
  expect(await statusOf(world, member, {})).toBe(404)
  expect(await statusOf(world, drafter, { documentId: crypto.randomUUID() })).toBe(404)
  expect(await statusOf(world, drafter, { documentId: '../../etc/passwd' })).toBe(404)
})

test('our own page is told in a close code why it is turned away', async () => {
  const member = connect(world, await world.signIn(null))
  await until(() => member.closes.length > 0, 'closed')
  expect(member.closes[0]?.code).toBe(4404)
  expect(member.provider.shouldConnect).toBe(false)
  member.leave()
})

test('an editor with another schema is turned away before it can delete what it does not know', async () => {
  const drafter = await world.signIn('drafter')
  for (const other of [schemaVersion - 1, 999]) {
    expect(await statusOf(world, drafter, { query: `?schema=${other}` })).toBe(426)
  }
  expect(await statusOf(world, drafter, { query: `?schema=${schemaVersion}` })).toBe(101)
})

test('a section above the ceiling of a mandate is no such document', async () => {
  const documentId = await world.addDocument()
  const [low, high] = await Promise.all([world.signIn('drafter'), world.signIn('drafter')])
  await limit(low, 'restricted')
  await mark(documentId, 'confidential')
  expect(await statusOf(world, low, { documentId })).toBe(404)
  expect(await statusOf(world, high, { documentId })).toBe(101)
  await limit(low, 'confidential')
  expect(await statusOf(world, low, { documentId })).toBe(101)
  const auditor = await open(world, await world.signIn('auditor'), { documentId })
  auditor.leave()
})

test('a marking that rises or a ceiling that falls closes the socket within a second', async () => {
  const documentId = await world.addDocument()
  await mark(documentId, 'unclassified')
  const [first, second] = await Promise.all([world.signIn('drafter'), world.signIn('adviser')])
  await limit(first, 'restricted')
  const [one, two] = await Promise.all([
    open(world, first, { documentId }),
    open(world, second, { documentId }),
  ])
  await mark(documentId, 'confidential')
  await world.sql`select pg_notify('focalpoint_documents', ${documentId})`
  await until(() => one.closes.some(({ code }) => code === 4403), 'closed with 4403', 1_000)
  two.type('still here')
  await saved(two)
  await limit(second, 'restricted')
  await world.sql`select pg_notify('focalpoint_revoke', ${JSON.stringify({ member: second.memberId })})`
  await until(() => two.closes.some(({ code }) => code === 4403), 'closed with 4403', 1_000)
  expect(one.words()).toBe('')
  one.leave()
  two.leave()
})

test('a marking that no announcement told of still lets nothing in', async () => {
  const documentId = await world.addDocument()
  await mark(documentId, 'unclassified')
  const who = await world.signIn('drafter')
  await limit(who, 'restricted')
  const writer = await open(world, who, { documentId })
  await mark(documentId, 'secret')
  writer.type('above me now')
  await until(() => writer.denials.includes('not_entitled'), 'refused in the commit')
  expect(await sequenceOf(documentId)).toBe(0)
  writer.leave()
})

async function mark(documentId: string, marking: string): Promise<void> {
  await world.sql`update document_marking set ended_by = gen_random_uuid() where id = ${documentId}`
  await world.sql`insert into document_marking (id, situation_id, marking, made_by)
    values (${documentId}, ${world.situationId}, ${marking}, gen_random_uuid())`
}

async function limit({ memberId }: SignedIn, ceiling: string): Promise<void> {
  await world.sql`update mandate set ceiling = ${ceiling} where member_id = ${memberId}`
}

async function sequenceOf(documentId: string): Promise<number> {
  const [row] = await world.sql`select sequence::int from document where id = ${documentId}`
  return Number(row?.sequence)
}

function statusOf(
  { port, origin, documentId }: World,
  who: Pick<SignedIn, 'cookie'>,
  asked: { origin?: string; documentId?: string; query?: string },
): Promise<number> {
  const path = `${asked.documentId ?? documentId}${asked.query ?? ''}`
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${path}`, {
    headers: {
      cookie: who.cookie,
      ...(asked.origin === '' ? {} : { origin: asked.origin ?? origin }),
    },
  })
  return new Promise((answered, failed) => {
    socket.on('error', failed)
    socket.on('open', () => {
      socket.terminate()
      answered(101)
    })
    socket.on('unexpected-response', (_request, response) => {
      answered(response.statusCode ?? 0)
      socket.terminate()
    })
  })
}
