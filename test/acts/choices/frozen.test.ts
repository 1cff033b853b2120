import { afterAll, beforeAll, expect, it } from 'vitest'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { choosing } from './choosing-among.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

it('what a ballot among options was opened on is read as that of one on a motion', async () => {
  const situationId = await world.openSituation()
  const { ballotId, number, snapshot } = await choosing(world, situationId).open()
  const frozen = await world.principals[0].read(getFrozen, { ballotId })
  expect(frozen).toMatchObject({ number, situationId, hash: snapshot })
})
