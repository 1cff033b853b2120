import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discreditSource } from '#server/evidence/discredit-source.ts'
import { listHypotheses } from '#server/findings/list-hypotheses.ts'
import { proposeHypothesis } from '#server/findings/propose-hypothesis.ts'
import { rateConsistency } from '#server/findings/rate-consistency.ts'
import type { Consistency } from '#server/findings/rules/hypotheses.ts'
import { withdrawHypothesis } from '#server/findings/withdraw-hypothesis.ts'
import { getAct } from '#server/record/get-act.ts'
import type { Hand } from '../../support/world.ts'
import { type Case, openCase } from '../evidence/case.ts'

const crime = 'crimes_against_humanity' as const
const rivals = ['A local commander acts on his own', 'The reports are staged'] as const

let place: Case
let order: string
let speech: string
beforeAll(async () => {
  place = await openCase()
  order = (await place.attach('Intercepted order', ['E1'])).evidenceId
  const archive = await place.source('Archive')
  speech = (await place.attach('Speech at the ferry', ['E1'], { sourceId: archive })).evidenceId
  const [foreign, defence] = place.world.principals
  for (const evidenceId of [order, speech]) {
    await place.grade(foreign, evidenceId)
    await place.grade(defence, evidenceId)
  }
})
afterAll(() => place.world.end())

const refused = (code: string) => ({ ok: false, refusal: { code } })
const read = async (hand: Hand = place.observer) => {
  const found = await hand.read(listHypotheses, { situationId: place.situationId })
  const one = found?.cases[0]
  if (!one) throw new Error('there is no case')
  return one
}
const propose = (statement: string, hand: Hand = place.adviser) =>
  hand.attempt(proposeHypothesis, {
    situationId: place.situationId,
    actorId: place.actorId,
    crime,
    statement,
  })
const rate = async (hand: Hand, evidenceId: string, values: readonly Consistency[]) => {
  const { hypotheses } = await read()
  const ratings = hypotheses.flatMap(({ hypothesisId }, at) => {
    const consistency = values[at]
    return consistency === undefined ? [] : [{ hypothesis: hypothesisId, consistency }]
  })
  const { situationId, actorId } = place
  return hand.attempt(rateConsistency, { situationId, actorId, crime, evidenceId, ratings })
}

describe('rival explanations', () => {
  it('wait for every intent that evidence speaks to', async () => {
    expect(await read()).toMatchObject({
      actor: { name: 'River militia' },
      intent: 3,
      hypotheses: [],
      together: { order: null, leading: [] },
    })
  })

  it('bring intent with the first, and are each there once', async () => {
    for (const statement of rivals) expect(await propose(statement)).toMatchObject({ ok: true })
    const { hypotheses } = await read()
    expect(hypotheses.map(({ statement, isIntent }) => [statement, isIntent])).toEqual([
      [rivals[0], false],
      [rivals[1], false],
      ['', true],
    ])
    expect(await propose(rivals[0].toUpperCase())).toMatchObject(refused('hypotheses.exists'))
    expect(await propose('Another', place.observer)).toMatchObject(refused('common.not_entitled'))
    expect(await propose('Another', place.world.stranger)).toMatchObject(
      refused('common.not_found'),
    )
  })

  it('are rated all at once, alone, and order themselves by least inconsistency', async () => {
    const [foreign, defence] = place.world.principals
    expect(await rate(foreign, order, [1, 2])).toMatchObject(refused('hypotheses.ratings_missing'))
    expect(await rate(foreign, order, [1, 2, 5])).toMatchObject({ ok: true })
    expect((await read(foreign)).together.order).toHaveLength(3)
    // one rating is nobody else's to see, and counts for nobody else
    for (const hand of [defence, place.observer]) {
      const row = (await read(hand)).evidence.find((one) => one.evidenceId === order)
      expect(row).toMatchObject({ hidden: 1, ratings: [], diagnosticity: null })
    }
    await rate(defence, order, [2, 2, 5])
    const { together, apart, hypotheses } = await read()
    expect(together.leading).toEqual([hypotheses[2]?.hypothesisId])
    expect(together.order?.map(({ inconsistency }) => inconsistency)).toEqual([0, 1, 2.25])
    expect(apart.map(({ graderName }) => graderName)).toEqual([
      'Defence principal',
      'Foreign Affairs principal',
    ])
  })

  it('are hidden in the record too until one has rated oneself', async () => {
    const [foreign, , interior] = place.world.principals
    const answer = await rate(foreign, speech, [4, 4, 4])
    if (!answer.ok) throw new Error(answer.refusal.code)
    const seen = async (hand: Hand) =>
      JSON.stringify(await hand.read(getAct, { index: answer.receipt.index }))
    expect(await seen(interior)).not.toContain('"consistency":4')
    expect(await seen(foreign)).toContain('consistency')
  })

  it('count evidence by how sound it is: from a discredited source not at all', async () => {
    const { world, sourceId } = place
    await world.convenor.act(discreditSource, { sourceId, reason: 'It was bought.' })
    const { evidence, together } = await read()
    expect(evidence.find((one) => one.evidenceId === order)?.soundness).toBe(0)
    expect(together.order?.every(({ inconsistency }) => inconsistency === 0)).toBe(true)
  })

  it('leave the table with a reason; intent does not', async () => {
    const { hypotheses } = await read()
    const withdraw = (at: number) =>
      place.world.convenor.attempt(withdrawHypothesis, {
        hypothesisId: hypotheses[at]?.hypothesisId ?? '',
        reason: 'Nobody holds it.',
      })
    expect(await withdraw(2)).toMatchObject(refused('hypotheses.intent_stays'))
    expect(await withdraw(1)).toMatchObject({ ok: true })
    expect(await withdraw(1)).toMatchObject(refused('hypotheses.withdrawn_already'))
    expect((await read()).hypotheses).toHaveLength(2)
  })

  it('are not there for whoever may not see the situation', async () => {
    const { situationId } = place
    expect(await place.world.stranger.read(listHypotheses, { situationId })).toBeNull()
  })
})
