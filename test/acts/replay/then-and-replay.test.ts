import { afterAll, beforeAll, expect, it } from 'vitest'
import { getThenAndNow } from '#server/decisions/get-then-and-now.ts'
import { pastOf } from '#server/platform/past.ts'
import { getMoment } from '#server/situations/get-moment.ts'
import { listMoments } from '#server/situations/list-moments.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { everythingFor } from '../assessments/every-read.ts'
import { begin, type Grown, growOn } from './grown.ts'

/** What is of the present wherever it is asked, so no page of the past asks it: the reader's own, forms, lists of work and over all situations. */
const ofThePresent =
  /^(record|search|mail|invitations|reports|releases)\.|^decisions\.(timeline|responseTimes)$|[wW]aiting|[fF]orm$|[cC]hoices$|\.(me|compare|mentionable|moment|room)$/

let world: World
let grown: Grown
let then: Record<string, string>
let observed: Record<string, string>
let asOf: number

beforeAll(async () => {
  world = await makeWorld()
  grown = await begin(world)
  then = await everythingFor(world, world.convenor, grown.ids)
  observed = await everythingFor(world, grown.one.observer, grown.ids)
  const [last] = await world.worker.sql<{ index: string }[]>`
    select max(index) as index from record_entry`
  asOf = Number(last?.index)
  await growOn(grown)
}, 60_000)
afterAll(() => world.end())

/** An answer without what its reader may do: nothing, in the past. */
const said = (answer = ''): unknown =>
  JSON.parse(answer, (key, value) =>
    /^(may|can|takes)([A-Z]|$)|^(myRoles|isConvenor|voteRefusal|capacity)$/.test(key)
      ? undefined
      : value,
  )

it('says of the past what pages said then', { timeout: 60_000 }, async () => {
  const { ids } = grown
  const replayed = await everythingFor(world, world.convenor, { ...ids, asOf })
  const now = await everythingFor(world, world.convenor, ids)
  const read = Object.keys(then).filter((path) => !ofThePresent.test(path))
  const differ = read.filter(
    (path) => JSON.stringify(said(replayed[path])) !== JSON.stringify(said(then[path])),
  )
  expect(differ).toEqual([])
  // and it is not the present that they say: most of it has changed
  expect(read.filter((path) => now[path] !== then[path]).length).toBeGreaterThan(25)
})

it('says as a member what that member was told then', { timeout: 60_000 }, async () => {
  // An observer has nothing of their own there, so that whoever reads all can be told the very same.
  const past = { asOf, time: new Date(), as: grown.one.observer.memberId }
  const replayed = await everythingFor(world, world.auditor, grown.ids, past)
  const differ = Object.keys(observed)
    .filter((path) => !ofThePresent.test(path))
    .filter((path) => JSON.stringify(said(replayed[path])) !== JSON.stringify(said(observed[path])))
  expect(differ).toEqual([])
})

it('offers nothing to do in the past', { timeout: 60_000 }, async () => {
  const replayed = await everythingFor(world, world.convenor, { ...grown.ids, asOf })
  const offering = Object.entries(replayed)
    .filter(([path]) => !ofThePresent.test(path))
    .flatMap(([path, answer]) => {
      const found: string[] = []
      const flags = (value: unknown) =>
        typeof value === 'object' && value !== null
          ? Object.values(value).includes(true)
          : value === true
      JSON.parse(answer ?? 'null', (key, value) => {
        if (/^(may|can)(?!VoteProv)([A-Z]|$)/.test(key) && flags(value))
          found.push(`${path} ${key}`)

        return value
      })

      return found
    })
  expect([...new Set(offering)]).toEqual([])
})

it('shows a decision with the text as it was frozen against how it reads now', async () => {
  const decisionId = String(grown.ids.decisionId)
  const found = await world.convenor.read(getThenAndNow, { decisionId })
  const section = found?.text.sections.find(({ documentId }) => documentId === grown.documentId)
  expect(section?.state).toBe('changed')
  expect(JSON.stringify(section?.difference)).toContain('kestrel')
  expect(found?.text.sections.filter(({ state }) => state !== 'same')).toHaveLength(1)
  const before = await world.convenor.read(getThenAndNow, { decisionId }, found?.index)
  expect(before?.text.sections.every(({ state }) => state === 'same')).toBe(true)
})

it('finds a moment by its entry or its time, and what lies before and after it', async () => {
  const { situationId, observer } = grown.one
  const at = async (index: number) => {
    const found = await pastOf(world.app, { at: { index }, as: null })
    if (!found) throw new Error('there is such an entry')

    return found
  }
  const { time } = await at(asOf)
  const timed = await pastOf(world.app, { at: { time: time.toISOString() }, as: null })
  // Entries may share a time; the last of it is meant.
  expect(timed?.asOf).toBeGreaterThanOrEqual(asOf)
  expect((await at(timed?.asOf ?? 0)).time).toEqual(time)
  const before = new Date(time.getTime() - 1).toISOString()
  expect((await pastOf(world.app, { at: { time: before }, as: null }))?.asOf).toBeLessThan(asOf)
  for (const nothing of [{ index: 1e9 }, { time: '1999-01-01T00:00:00.000Z' }]) {
    expect(await pastOf(world.app, { at: nothing, as: null })).toBeNull()
  }

  const listed = await observer.read(listMoments, { situationId })
  const indices = listed?.moments.map(({ index }) => index) ?? []
  expect(indices).toEqual(indices.toSorted((one, other) => other - one))
  const found = await observer.read(getMoment, { ofThing: grown.seen, index: asOf })
  expect(found).toMatchObject({ situationId, earlier: { index: expect.any(Number) } })
  expect(found?.earlier?.index).toBeLessThan(asOf)
  expect(found?.later?.index).toBe(indices.findLast((index) => index > asOf))
  expect(found?.members.map(({ name }) => name)).toContain('Justice deputy')
  expect(await world.stranger.read(getMoment, { ofThing: grown.seen, index: asOf })).toBeNull()
})
