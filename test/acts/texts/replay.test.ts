import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Transaction } from '#db/client.ts'
import { comparePoints } from '#server/assessments/compare-points.ts'
import { getAuthorship } from '#server/assessments/get-authorship.ts'
import { hashText } from '#server/assessments/hash-text.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { restoreVersion } from '#server/assessments/restore-version.ts'
import { textOf } from '#server/documents/from-ydoc.ts'
import { foundInTime, hasTakenTooLong } from '#server/platform/took-too-long.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { authorsAt } from '#server/replay/authors-at.ts'
import { documentIn } from '#server/replay/document-in.ts'
import { hashesAt } from '#server/replay/hashes-at.ts'
import { KeptResults } from '#server/replay/kept-results.ts'
import { ReplayThreads } from '#server/replay/replay-threads.ts'
import { replaying } from '#server/replay/replaying.ts'
import { textsAt } from '#server/replay/texts-at.ts'
import { createCaller } from '#server/router.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { strokes, superuser, typeInto } from './long-log.ts'

let world: World
let drafter: Hand
let situationId: string
let documentId: string
let updates: Buffer[]

beforeAll(async () => {
  world = await makeWorld()
  drafter = await world.addMember('A drafter', null)
  situationId = await world.openSituation([[drafter, 'drafter']])
  const { sections } = await drafter.act(openAssessment, { situationId })
  documentId = sections[0]?.documentId ?? ''
  updates = await typeInto(world, documentId, drafter)
})
afterAll(() => world.end())
// As a process that was just started: what one test replayed must not answer another.
beforeEach(() => forget())

const forget = () => Reflect.deleteProperty(globalThis, 'focalpointReplaying')

/** What a plain replay comes to. */
const plainly = (last: number) => {
  const text = new Y.Doc()
  for (const update of updates.slice(0, last)) Y.applyUpdate(text, update)
  return textOf(text)
}

const as = <Result>(hand: Hand, work: (tx: Transaction) => Promise<Result>) =>
  inTransaction(world.app, async (tx) => {
    await tx.execute(sql`select set_config('focalpoint.actor', ${hand.memberId}, true)`)
    return await work(tx)
  })

const at = (sequence: number) => ({ documentId, sequence })

describe('a text at rows of a long log', () => {
  it('is what a plain replay says, near and far, in any order, first and again', async () => {
    const wanted = [1, 2_600, 0, strokes + 1, 1_700, 40]
    for (const times of [1, 2]) {
      const texts = await as(drafter, (tx) => textsAt(tx, wanted.map(at)))
      for (const [place, sequence] of wanted.entries()) {
        const text = texts[place]
        const plain = plainly(sequence)
        expect(text && documentIn(text), `${sequence}, time ${times}`).toEqual(plain)
        expect(text?.hash).toBe(hashText(plain))
      }
    }
  })

  it('goes on from what is kept', async () => {
    await as(drafter, (tx) => textsAt(tx, [at(3_000)]))
    const state = replaying().kept.keys('text', documentId)
    expect(state).toHaveLength(1)
    // Near to it, nothing needs a thread: the transaction is not given up.
    let begun = 0
    const [text] = await as(drafter, (tx) => {
      begun += 1
      return textsAt(tx, [at(3_500)])
    })
    expect(begun).toBe(1)
    expect(text && documentIn(text)).toEqual(plainly(3_500))
  })

  it('is not told to whoever may not see it, also where the process has it, nor where there is no such row', async () => {
    await as(drafter, (tx) => textsAt(tx, [at(3_000)]))
    expect(await as(world.stranger, (tx) => textsAt(tx, [at(3_000)]))).toEqual([undefined])
    expect(await as(drafter, (tx) => textsAt(tx, [at(strokes + 2)]))).toEqual([undefined])
  })

  it('is not made from a log that went on otherwise after it was brought back from a copy', async () => {
    await as(drafter, (tx) => textsAt(tx, [at(3_000)]))
    const [key] = replaying().kept.keys('text', documentId)
    const kept = key && replaying().kept.get('text', key)
    if (!key || !kept) throw new Error('nothing kept')
    forget()
    const other = key.replace(/:[0-9a-f]+$/, `:${'0'.repeat(64)}`)
    replaying().kept.set('text', other, { ...kept, state: Y.encodeStateAsUpdate(new Y.Doc()) })
    const [text] = await as(drafter, (tx) => textsAt(tx, [at(3_200)]))
    expect(text && documentIn(text)).toEqual(plainly(3_200))
  })
})

describe('the hash of a text', () => {
  it('is known for long after its text has made room for others', async () => {
    const threads = new ReplayThreads({ threads: 1 })
    // So little memory that any text takes all of it.
    Object.assign(globalThis, { focalpointReplaying: { kept: new KeptResults(2_000), threads } })
    const hashes = (hand: Hand) => as(hand, (tx) => hashesAt(tx, [at(3_000), at(strokes + 9)]))
    const plain = hashText(plainly(3_000))
    expect(await hashes(drafter)).toEqual([plain, undefined])
    expect(replaying().kept.keys('text', documentId)).toEqual([])
    let begun = 0
    await as(drafter, async (tx) => {
      begun += 1
      expect(await hashesAt(tx, [at(3_000)])).toEqual([plain])
    })
    expect(begun).toBe(1)
    expect(await hashes(world.stranger)).toEqual([undefined, undefined])
  })
})

describe('what is made from long logs', () => {
  it('tells who wrote and who removed, and what changed, with nobody’s transaction held for it', async () => {
    const found = await drafter.read(getAuthorship, { documentId, removed: true })
    const runs = found?.blocks.flatMap((block) => block.runs) ?? []
    const written = runs.filter(({ memberId }) => memberId === drafter.memberId)
    const standing = written.filter(({ removed }) => removed === null)
    const [line] = plainly(strokes + 1).content ?? []
    expect(standing.map(({ text }) => text).join('')).toBe(line?.content?.[0]?.text)
    expect(written.filter(({ removed }) => removed !== null).length).toBeGreaterThan(0)

    const compared = await drafter.read(comparePoints, {
      ...{ situationId, from: '2000-01-01T00:00:00Z', to: 'now' },
    })
    expect(compared?.sections[0]?.tally.added).toBeGreaterThan(500)
  })
})

describe('who wrote a long text', () => {
  const authors = (sequence: number) => as(drafter, (tx) => authorsAt(tx, at(sequence)))

  it('is gone on from where a thread has come, and says the same as from the beginning', async () => {
    const whole = await authors(strokes + 1)
    forget()
    await authors(2_900)
    expect(replaying().threads.held).toHaveLength(1)
    expect(await authors(strokes + 1)).toEqual(whole)
    expect(replaying().threads.held).toEqual([expect.stringContaining(`:${strokes + 1}:`)])
    // Back to an earlier row, it begins anew.
    const earlier = await authors(2_000)
    forget()
    expect(await authors(2_000)).toEqual(earlier)
    expect(earlier).not.toEqual(whole)
  })
})

describe('an act and the worker', () => {
  it('read a long past too: the act begins anew once it was replayed', async () => {
    const [plain, system] = [plainly(3_000), world.worker]
    const [text] = await inTransaction(system, (tx) => textsAt(tx, [at(3_000)]))
    expect(text && documentIn(text)).toEqual(plain)
    forget()
    const moment = await superuser(world, async (connection) => {
      const [row] = await connection<{ at: string }[]>`
        select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from document_update
        where document_id = ${documentId} and sequence = 3000`
      return row?.at ?? ''
    })
    await drafter.act(restoreVersion, { documentId, point: moment, reason: 'It said more.' })
    const [now] = await as(drafter, (tx) => textsAt(tx, [at(strokes + 2)]))
    expect(now?.hash).toBe(hashText(plain))
  })
})

describe('a thread that replays', () => {
  it('is ended where it takes too long, and the next one works', async () => {
    const threads = new ReplayThreads({ threads: 1 })
    // Some thousand words are not compared within a millisecond.
    const pairs = Array.from({ length: 20 }, (_, place) => ({
      before: JSON.stringify(plainly(strokes - place)),
      after: JSON.stringify(plainly(strokes - 900)),
    }))
    const slow = threads.use('one', (ask) => ask({ kind: 'compare', pairs }, 1))
    await expect(slow).rejects.toSatisfy(hasTakenTooLong)
    const text = await threads.use('other', async (ask) => {
      await ask({ kind: 'begin', base: updates[0] ?? null })
      return await ask({ kind: 'text' })
    })
    expect(text).toMatchObject({ hash: hashText(plainly(1)) })
  })

  it('says to a page that it took too long, and not that something failed; asked again it may be done', async () => {
    const caller = { kind: 'member' as const, memberId: drafter.memberId }
    const ask = () =>
      createCaller({ connection: world.app, caller, requestId: 'a request' }).assessments.point({
        ...{ situationId, point: 'now' },
      })
    const known = globalThis as { focalpointReplaying?: ReturnType<typeof replaying> }
    // No thread is begun within a millisecond.
    const threads = new ReplayThreads({ milliseconds: 1 })
    known.focalpointReplaying = { kept: new KeptResults(1024), threads }
    expect(await foundInTime(ask())).toBeNull()
    forget()
    const done = await foundInTime(ask())
    expect(done?.found?.sections.map((one) => one.documentId)).toContain(documentId)
    await expect(foundInTime(Promise.reject(new Error('of another kind')))).rejects.toThrow(
      'another',
    )
  })

  it('that is given what is no text says so, and goes on', async () => {
    const threads = new ReplayThreads({ threads: 1 })
    const broken = threads.use('one', (ask) =>
      ask({ kind: 'begin', base: new Uint8Array([1, 2, 3]) }),
    )
    await expect(broken).rejects.toThrow()
    expect(await threads.use('one', (ask) => ask({ kind: 'begin', base: null }))).toBeNull()
  })
})
