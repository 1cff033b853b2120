import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashText } from '#server/assessments/hash-text.ts'
import { textOf } from '#server/documents/from-ydoc.ts'
import { createWorld, patience, type World } from '../realtime/world.ts'
import { open, pause, until } from '../realtime/writer.ts'
import { converged, isFullSize, missing, replayed, typist, wordsOf } from './typing.ts'

const kills = isFullSize ? 10 : 2
const edits = isFullSize ? 10_000 : 1_000

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

test(`${kills} kills under five people and ${edits} acknowledged edits: none lost, all converge, hashes equal`, async () => {
  const documentId = await world.addDocument()
  const writers = await Promise.all(
    Array.from({ length: 5 }, async () =>
      open(world, await world.signIn('drafter'), { documentId }),
    ),
  )
  writers[0]?.type('.')
  await until(() => writers.every((writer) => writer.words() === '.'), 'all begin in one line')
  const typists = writers.map((writer, index) => typist(writer, `p${index}`, 8, edits / 5))
  const typed = () => typists.reduce((sum, one) => sum + one.typed(), 0)
  for (let kill = 1; kill <= kills; kill += 1) {
    await until(() => typed() >= (edits * kill) / (kills + 1), 'typing goes on', 120_000)
    await pause(Math.random() * 50)
    await world.kill()
    const safe = typists.map((one) => one.safe())
    expect(missing(typists, safe, wordsOf(await replayed(world, documentId)))).toEqual([])
    await world.start()
  }
  await until(() => typed() === edits, 'all is typed', 120_000)
  const hash = await converged(typists, 60_000)
  const log = await replayed(world, documentId)
  expect(hashText(textOf(log))).toBe(hash)
  const all = typists.map((one) => one.typed())
  expect(missing(typists, all, wordsOf(log))).toEqual([])
  expect(typists.map((one) => one.safe()).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0)
  for (const one of typists) one.stop()
  for (const writer of writers) writer.leave()
}, 300_000)
