import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Batch, Committer } from '../../realtime/committer.ts'
import { limits } from '../../realtime/limits.ts'
import type { Appended } from '../../realtime/update-log.ts'
import { createWorld, patience, type World } from './world.ts'
import { open, pause, saved, until } from './writer.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

test('a document that somebody holds keeps nobody else waiting, and is written once it is free', async () => {
  const who = await world.signIn('representative')
  const [held, free] = [await world.addDocument(), await world.addDocument()]
  const [one, two] = [
    await open(world, who, { documentId: held }),
    await open(world, who, { documentId: free }),
  ]
  await world.sql.begin(async (tx) => {
    await tx`select from document where id = ${held} for update`
    one.type('waits')
    two.type('goes on')
    await saved(two)
    two.type(' and on')
    await saved(two)
    expect(one.committed()).toBeLessThan(one.sent())
  })
  await saved(one)
  const rows = await world.sql<{ members: number; chained: boolean }[]>`
    select count(distinct member_id)::int as members, bool_and(hash = sha256(
        coalesce((select before.hash from document_update before
          where before.document_id = u.document_id and before.sequence = u.sequence - 1),
          decode(repeat('00', 32), 'hex')) || int8send(sequence) || uuid_send(member_id) || content)) as chained
    from document_update u where document_id in (${held}, ${free}) group by document_id`
  expect(rows).toEqual([
    { members: 1, chained: true },
    { members: 1, chained: true },
  ])
  one.leave()
  two.leave()
})

test('client ids are claimed in the right document when several are committed together', async () => {
  const who = await world.signIn('representative')
  const ids = [await world.addDocument(), await world.addDocument(), await world.addDocument()]
  const writers = await Promise.all(ids.map((documentId) => open(world, who, { documentId })))
  for (const writer of writers) writer.type('words')
  await Promise.all(writers.map(saved))
  const claims = await world.sql<{ document: string; client: string }[]>`
    select document_id as document, client_id as client from document_client
    where document_id = any (${ids})`
  expect(new Map(claims.map(({ document, client }) => [document, Number(client)]))).toEqual(
    new Map(writers.map(({ document }, place) => [ids[place] ?? '', document.clientID])),
  )
  for (const writer of writers) writer.leave()
})

const yes = (updates: readonly string[]): Appended[] =>
  updates.map((_, index) => ({ sequence: index + 1, refusal: null }))

function roomOf(updates: string[], isUrgent = false) {
  const outcome = { committed: [] as string[], failed: 0, documentId: randomUUID() }
  return {
    outcome,
    documentId: outcome.documentId,
    isUrgent,
    take: () => updates.splice(0),
    committed: (done: readonly string[]) => void outcome.committed.push(...done),
    failed: () => {
      outcome.failed += 1
    },
  }
}

const withCode = (code: string) => Object.assign(new Error(code), { code })

test('updates that the database will not take fail alone; a lost connection fails all of its commit', async () => {
  const append = async (_: string, updates: readonly string[]): Promise<Appended[]> => {
    if (updates.includes('bad')) throw withCode('23514')
    return yes(updates)
  }
  const appendTogether = async (batches: readonly Batch<string>[]) => {
    if (batches.some(({ updates }) => updates.includes('lost'))) throw withCode('CONNECTION_CLOSED')
    if (batches.some(({ updates }) => updates.includes('bad'))) throw withCode('23514')
    return batches.map(({ updates }) => yes(updates))
  }
  const committer = new Committer<string>({ append, appendTogether })
  const rooms = [roomOf(['good']), roomOf(['bad']), roomOf(['fine'])]
  for (const room of rooms) committer.enlist(room)
  await until(
    () => rooms.every(({ outcome }) => outcome.failed + outcome.committed.length > 0),
    'all',
  )
  expect(rooms.map(({ outcome }) => [outcome.committed, outcome.failed])).toEqual([
    [['good'], 0],
    [[], 1],
    [['fine'], 0],
  ])
  const later = [roomOf(['good']), roomOf(['lost'])]
  for (const room of later) committer.enlist(room)
  await until(() => later.every(({ outcome }) => outcome.failed === 1), 'all of that commit')
})

test('one at a time: what is asked for while a commit is under way goes into the next, all of it', async () => {
  const seen: number[] = []
  let release: () => void = () => {}
  const committer = new Committer<string>({
    append: async (_, updates) => yes(updates),
    appendTogether: async (batches) => {
      seen.push(batches.length)
      if (seen.length === 1) await new Promise<void>((go) => (release = go))
      return batches.map(({ updates }) => yes(updates))
    },
  })
  committer.enlist(roomOf(['first']))
  await until(() => seen.length === 1, 'the first began')
  const rooms = Array.from({ length: 5 }, () => roomOf(['later']))
  for (const room of rooms) committer.enlist(room)
  await pause(30)
  expect(seen).toEqual([1])
  release()
  await until(() => rooms.every(({ outcome }) => outcome.committed.length === 1), 'the rest')
  expect(seen).toEqual([1, 5])
})

test('rooms of few people wait for a fuller commit, those of many do not, and take the others along', async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'],
  })
  try {
    const seen: number[] = []
    const committer = new Committer<string>({
      append: async (_, updates) => yes(updates),
      appendTogether: async (batches) => {
        seen.push(batches.length)
        return batches.map(({ updates }) => yes(updates))
      },
    })
    const enlist = (isUrgent: boolean) => committer.enlist(roomOf(['words'], isUrgent))
    await vi.advanceTimersByTimeAsync(limits.flushFewEvery)
    enlist(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(seen).toEqual([1])
    enlist(false)
    await vi.advanceTimersByTimeAsync(limits.flushEvery)
    enlist(false)
    expect(seen).toEqual([1])
    await vi.advanceTimersByTimeAsync(limits.flushFewEvery - limits.flushEvery)
    expect(seen).toEqual([1, 2])
    enlist(false)
    enlist(true)
    await vi.advanceTimersByTimeAsync(limits.flushEvery)
    expect(seen).toEqual([1, 2, 2])
  } finally {
    vi.useRealTimers()
  }
})
