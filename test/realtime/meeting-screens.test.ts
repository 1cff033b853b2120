import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, openSitting, whileNothingIsTold } from './sitting.ts'
import { createWorld, patience, type World } from './world.ts'
import { until } from './writer.ts'

let world: World
let sitting: Awaited<ReturnType<typeof openSitting>>
beforeAll(async () => {
  world = await createWorld()
  sitting = await openSitting(world, 60)
}, patience)
afterAll(() => world.end(), patience)

test('the page of a meeting is told the whole once, then what changed, and of no acts', async () => {
  const { meetingId, seats, vote } = sitting
  const page = await lookAt(world, await world.signIn('observer'), meetingId)
  await until(() => page.room() !== undefined, 'told the whole')
  expect(page.room()).toMatchObject({
    meeting: { meetingId, title: 'Third sitting', bodyName: 'Standing group' },
    ballot: { current: { question: 'Shall envoys be sent?', entitled: 60, result: null } },
    quorum: { present: 0, entitled: 60, needed: 30 },
    voted: {},
  })
  const [first] = seats
  if (!first) throw new Error('somebody has to vote')
  await vote(first, 1)
  await until(() => page.told.length === 2, 'told of the vote')
  expect(page.told[1]?.changes).toEqual({ voted: { [first.ministryId]: true } })
  expect(page.acts).toEqual([])
  page.leave()
})

test('a burst of votes is read once for all who look on, five times a second at most, its last vote always', async () => {
  const { meetingId, seats, vote } = sitting
  const people = await Promise.all(Array.from({ length: 20 }, () => world.signIn('observer')))
  const pages = await Promise.all(people.map((one) => lookAt(world, one, meetingId)))
  await until(() => pages.every((page) => page.room() !== undefined), 'all are told the whole')
  const begun = performance.now()
  for (const [index, seat] of seats.slice(1).entries()) await vote(seat, 100 + index)
  const all = (page: (typeof pages)[number]) => Object.keys(page.room()?.voted ?? {}).length === 60
  await until(() => pages.every(all), 'everybody sees the last vote', 2_000)
  const seconds = (performance.now() - begun) / 1_000
  // Each look at the meeting has its own instant, which all who are told of it share.
  const looks = new Set(pages.flatMap(({ told }) => told.slice(1).map(({ at }) => at)))
  expect(looks.size).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1)
  expect(JSON.stringify(pages.map(({ told }) => told))).not.toContain('Told to nobody')
  for (const page of pages) page.leave()
})

test('nothing of a meeting is told to who may not know of it, from the moment on at which they may not', async () => {
  const { meetingId, seats, vote } = sitting
  const [inside, outside] = await Promise.all([world.signIn('observer'), world.signIn(null)])
  const page = await lookAt(world, inside, meetingId)
  const deaf = await lookAt(world, outside, meetingId)
  const nowhere = await lookAt(world, inside, crypto.randomUUID())
  await until(() => page.room() !== undefined, 'told the whole')
  await world.withdrawMandate(inside.memberId)
  await whileNothingIsTold()
  const seat = { ministryId: crypto.randomUUID(), memberId: seats[0]?.memberId ?? '' }
  await vote(seat, 300)
  await whileNothingIsTold()
  expect(page.told).toHaveLength(1)
  expect(deaf.told).toEqual([])
  expect(nowhere.told).toEqual([])
  for (const one of [page, deaf, nowhere]) one.leave()
})
