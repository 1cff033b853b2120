import { afterAll, beforeAll, expect, it } from 'vitest'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { holdBallot } from '../decisions/adopted.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

it('what was voted on says how many graded each piece, and to nobody what they judged', async () => {
  const { ballotId } = await holdBallot(world)
  for (const reader of [...world.principals, world.auditor]) {
    const frozen = await reader.read(getFrozen, { ballotId })
    expect(frozen?.snapshot.evidence.map(({ grades }) => grades)).toEqual([2, 2])
    expect(JSON.stringify(frozen?.snapshot.evidence)).not.toMatch(/reliability|credibility|grader/)
  }
})
