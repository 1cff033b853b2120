import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeChoice } from '#server/choices/close-choice.ts'
import { drawLot } from '#server/choices/draw-lot.ts'
import type { Marks } from '#server/choices/rules/choice-terms.ts'
import { getDecisionOn } from '#server/decisions/decision-on.ts'
import { getDecision } from '#server/decisions/get-decision.ts'
import { getDecisionForm } from '#server/decisions/get-form.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { words } from '../decisions/adopted.ts'
import { choosing, ranking } from './choosing-among.ts'

let world: World
let situationId: string
let body: ReturnType<typeof choosing>
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  body = choosing(world, situationId)
})
afterAll(() => world.end())

const close = (ballotId: string) =>
  world.convenor.act(closeChoice, { ballotId, ruling: 'The sitting ends.' })
const allCast = async (ballotId: string, ...said: Marks[]) => {
  for (const [at, marks] of said.entries()) {
    const hand = world.principals[at]
    if (hand) expect(await body.cast(hand, ballotId, marks)).toMatchObject({ ok: true })
  }
}
const log = (ballotId: string) =>
  world.convenor.attempt(logDecision, words(world, situationId, { kind: 'choice', ballotId }))
const logged = async (ballotId: string) => {
  const answer = await log(ballotId)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.output
}
const readDecision = async (decisionId: string) => {
  const found = await world.convenor.read(getDecision, { decisionId })
  if (!found) throw new Error('no such decision')
  return found
}
const refusal = (code: string) => ({ ok: false, refusal: { code } })

describe('a decision on a ballot among options', () => {
  it('is offered to nobody while the ballot is open, or tied', async () => {
    const { ballotId } = await body.open({ kind: 'runoff' })
    const [one] = world.principals
    await allCast(ballotId, ranking('o02'), ranking('o01', 'o02'), ranking('o01'), ranking('o02'))
    expect(await log(ballotId)).toMatchObject(refusal('decisions.ballot_open'))
    expect(await world.convenor.read(getDecisionOn, { ballotId })).toMatchObject({ mayLog: false })
    await close(ballotId)
    expect(await one.read(getDecisionOn, { ballotId })).toEqual({ decision: null, mayLog: false })
    expect(await world.convenor.read(getDecisionOn, { ballotId })).toMatchObject({ mayLog: false })
  })

  it('shows what the closed ballot chose, its figures and every vote, and is one', async () => {
    const { ballotId } = await body.open({ kind: 'score' })
    const given = (score: number): Marks => ({ form: 'scores', scores: [{ option: 'o03', score }] })
    await allCast(ballotId, given(5), given(3), given(4), given(0))
    await body.cast(world.principals[0], ballotId, given(5), 'It costs least.')
    await close(ballotId)
    const form = await world.convenor.read(getDecisionForm, { situationId })
    expect(form?.ballots.filter((offered) => offered.ballotId === ballotId)).toMatchObject([
      { kind: 'choice', question: 'Which of these shall be done?' },
    ])
    expect(await world.convenor.read(getDecisionOn, { ballotId })).toMatchObject({ mayLog: true })
    const { decisionId, number } = await logged(ballotId)
    expect(await readDecision(decisionId)).toMatchObject({
      ...{ basis: 'choice', choiceId: ballotId, ballotId: null, ballot: null, votes: [] },
      choice: {
        ...{ kind: 'score', isSecret: false, chosen: ['Warn'], before: [], byLot: false },
        outcome: { rounds: [{ votes: expect.arrayContaining([{ option: 'o03', units: 12 }]) }] },
      },
    })
    const { choice } = await readDecision(decisionId)
    expect(choice?.votes).toHaveLength(4)
    expect(choice?.votes).toContainEqual({
      ...{ ministry: 'Foreign Affairs', member: 'Foreign Affairs principal', marks: given(5) },
      explanation: 'It costs least.',
    })
    expect(await log(ballotId)).toMatchObject({
      refusal: { code: 'decisions.ballot_decided', params: { number } },
    })
    const again = await world.convenor.read(getDecisionForm, { situationId })
    expect(again?.ballots.some((offered) => offered.ballotId === ballotId)).toBe(false)
    const on = await world.principals[0].read(getDecisionOn, { ballotId })
    expect(on).toMatchObject({ decision: { decisionId, number }, mayLog: false })
  })

  it('is refused where nobody won', async () => {
    const { ballotId } = await body.open({ kind: 'approval' })
    await body.cast(world.principals[0], ballotId, { form: 'approved', options: ['o01'] })
    await close(ballotId)
    // One of four returned a ballot: no quorum.
    expect(await log(ballotId)).toMatchObject(refusal('decisions.ballot_not_adopted'))
    const empty = await body.open({ kind: 'borda' })
    await allCast(empty.ballotId, ranking(), ranking(), ranking(), ranking())
    await close(empty.ballotId)
    expect(await log(empty.ballotId)).toMatchObject(refusal('decisions.ballot_not_adopted'))
    const elsewhere = await world.openSituation()
    const basis = { kind: 'choice', ballotId } as const
    expect(await world.convenor.attempt(logDecision, words(world, elsewhere, basis))).toMatchObject(
      refusal('decisions.ballot_unknown'),
    )
  })

  it('waits for the lot where a tie decides, and names nobody’s vote of a secret ballot', async () => {
    const { ballotId } = await body.open({ kind: 'runoff', secret: true })
    for (const [at, hand] of world.principals.entries()) {
      await body.secretly(hand, ballotId, ranking(at < 2 ? 'o01' : 'o02'))
    }
    await close(ballotId)
    expect(await log(ballotId)).toMatchObject(refusal('decisions.choice_tied'))
    const { chosen } = await world.convenor.act(drawLot, { ballotId, words: '3 1 4' })
    const { decisionId } = await logged(ballotId)
    const { choice } = await readDecision(decisionId)
    expect(choice).toMatchObject({ byLot: true, isSecret: true, votes: [], verdict: 'adopted' })
    expect(choice?.chosen).toEqual(chosen[0] === 'o01' ? ['Talk'] : ['Wait'])
  })

  it('takes a motion that was adopted in secret', async () => {
    const { ballotId } = await body.open({
      ...{ kind: 'motion', options: [], secret: true, rule: 'majority' },
    })
    for (const [at, hand] of world.principals.entries()) {
      await body.secretly(hand, ballotId, { form: 'choice', choice: at < 3 ? 'yes' : 'no' })
    }
    await close(ballotId)
    const { decisionId } = await logged(ballotId)
    expect((await readDecision(decisionId)).choice).toMatchObject({
      ...{ chosen: [], outcome: { counts: { yes: 3, no: 1 } }, rule: { name: 'majority' } },
    })
  })
})
