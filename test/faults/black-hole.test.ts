import { afterAll, beforeAll, expect, test } from 'vitest'
import { layCable } from '../realtime/cable.ts'
import { createWorld, patience, type World } from '../realtime/world.ts'
import { open, saved, until, wayOf } from '../realtime/writer.ts'
import { isFullSize } from './typing.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, patience)
afterAll(() => world.end(), patience)

const overCable = async () => {
  const cable = await layCable(world.port)
  const documentId = await world.addDocument()
  const who = await world.signIn('drafter')
  const address = `ws://127.0.0.1:${cable.port}`
  const writer = await open(world, who, { documentId, address, way: wayOf(who, world) })
  writer.type('before ')
  await saved(writer)
  expect(writer.saveState()).toEqual({ kind: 'saved' })
  return { cable, documentId, writer }
}

test('words typed into a black hole are called Not saved within six seconds', async () => {
  const { cable, writer } = await overCable()
  cable.swallow()
  writer.type('into the dark')
  await until(() => writer.saveState().kind === 'unsaved', 'the page says Not saved', 6_000)
  writer.leave()
  await cable.close()
})

// y-websocket's patience of 30 s cannot be shortened, and is too long for every run of the tests.
if (isFullSize) {
  test('a black-holed connection shows offline within 35 s, and what was typed meanwhile arrives', async () => {
    const { cable, documentId, writer } = await overCable()
    cable.swallow()
    await until(() => writer.saveState().kind === 'offline', 'the page says offline', 35_000)
    writer.type('offline')
    cable.mend()
    await until(() => writer.saveState().kind === 'saved', 'Saved again', 20_000)
    const reader = await open(world, await world.signIn('observer'), { documentId })
    expect(reader.words()).toBe('before offline')
    writer.leave()
    reader.leave()
    await cable.close()
  }, 90_000)
}
