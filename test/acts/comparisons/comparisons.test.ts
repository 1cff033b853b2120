import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { getComparison } from '#server/comparisons/get-comparison.ts'
import { listComparisons } from '#server/comparisons/list-comparisons.ts'
import { reviseComparison } from '#server/comparisons/revise-comparison.ts'
import { writeComparison } from '#server/comparisons/write-comparison.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { proposal } from '../measures/proposal.ts'
import { weighing } from './weighing.ts'

let world: World
let situationId: string
let measureId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation([[world.administrator, 'observer']])
  const lead = world.principals[0].ministryId ?? ''
  const proposed = { situationId, ...proposal(lead) }
  measureId = (await world.convenor.act(proposeMeasure, proposed)).measureId
})
afterAll(() => world.end())

describe('a comparison of options', () => {
  it('keeps doing nothing among them, with weights and marks, and is read as it was before', async () => {
    const words = weighing([measureId])
    const { comparisonId } = await world.principals[0].act(writeComparison, {
      ...{ situationId, ...words },
    })
    const read = await world.principals[1].read(getComparison, { comparisonId })
    expect(read).toMatchObject({
      inaction: words.inaction,
      marks: words.marks,
      measures: [{ measureId, title: 'Support the panel of eminent persons' }],
      agreedIn: null,
      writtenBy: 'Foreign Affairs principal',
    })
    const criteria = words.criteria.map((one) => ({ ...one, weight: one.weight + 1 }))
    const revised = await world.convenor.attempt(reviseComparison, {
      ...{ comparisonId, ...words, criteria },
    })
    if (!revised.ok) throw new Error(revised.refusal.code)
    const now = await world.convenor.read(listComparisons, { situationId })
    expect(now?.[0]?.criteria).toEqual(criteria)
    const before = revised.receipt.index - 1
    const then = await world.convenor.read(getComparison, { comparisonId }, before)
    expect(then?.criteria).toEqual(words.criteria)
  })

  it('says that the body agreed its weights only where a vote adopted the motion named', async () => {
    const { put } = await sit(world, situationId, world.principals)
    const { motionId } = await put('Shall options be weighed five to three?')
    const words = { situationId, ...weighing([measureId]), agreedIn: motionId }
    expect(await world.convenor.attempt(writeComparison, words)).toMatchObject({
      refusal: { code: 'comparisons.not_agreed' },
    })
    const { ballotId } = await world.convenor.act(openBallot, {
      ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' },
    })
    for (const hand of world.principals) {
      await hand.act(castVote, { ballotId, choice: 'yes', explanation: '' })
    }
    await world.convenor.act(closeBallot, { ballotId, ruling: 'All have voted.' })
    const { comparisonId } = await world.convenor.act(writeComparison, words)
    expect(await world.convenor.read(getComparison, { comparisonId })).toMatchObject({
      agreedIn: { motionId, question: 'Shall options be weighed five to three?' },
    })
  })

  it('is of measures of its situation, whole, and not written by observers or strangers', async () => {
    const words = weighing([measureId])
    const attempt = (change: object) =>
      world.convenor.attempt(writeComparison, { situationId, ...words, ...change })
    expect(await attempt({ marks: words.marks.slice(1) })).toMatchObject({
      refusal: { code: 'comparisons.mark_missing' },
    })
    expect(await attempt(weighing([crypto.randomUUID()]))).toMatchObject({
      refusal: { code: 'comparisons.measure_unknown' },
    })
    const input = { situationId, ...words }
    expect(await world.administrator.attempt(writeComparison, input)).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await world.stranger.attempt(writeComparison, input)).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })
})
