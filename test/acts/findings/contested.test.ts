import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { answerContested } from '#server/findings/answer-contested.ts'
import { getAgreement } from '#server/findings/get-agreement.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { sit } from '../ballots/sitting.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { proposal } from '../measures/proposal.ts'

let place: Case
const required = ['E1', 'E2', 'E5', 'E6'] as const
let disputed: string

beforeAll(async () => {
  place = await openCase()
  const [foreign, defence] = place.world.principals
  const sources = [place.sourceId, await place.source('Archive'), await place.source('Radio')]
  for (const [at, sourceId] of sources.entries()) {
    const { evidenceId } = await place.attach(`Report ${at}`, required, { sourceId })
    await place.grade(foreign, evidenceId)
    await place.grade(defence, evidenceId, at === 0 ? { reliability: 'F' } : {})
    if (at === 0) disputed = evidenceId
  }
})
afterAll(() => place.world.end())

const agreement = () => place.world.convenor.read(getAgreement, { situationId: place.situationId })
const about = () => ({ kind: 'evidence' as const, evidence: disputed })
const answer = (words = 'The station was heard by two ministries.') => ({
  situationId: place.situationId,
  about: about(),
  words,
})

/** What opening a ballot on a measure that rests on the finding answers. */
const opened = async () => {
  const { world, situationId } = place
  const lead = world.principals[0].ministryId ?? ''
  const { measureId } = await world.convenor.act(proposeMeasure, {
    situationId,
    ...proposal(lead, 'IS1', {}),
  })
  const sitting = await sit(world, situationId, world.principals)
  const { motionId } = await sitting.put('Shall envoys be sent?', measureId)
  const answered = await world.convenor.attempt(openBallot, {
    motionId,
    rule: 'majority',
    mode: 'meeting',
    closesAt: null,
    timeZone: 'Africa/Nairobi',
  })
  return answered.ok ? 'opened' : answered.refusal.code
}

describe('what graders contest', () => {
  it('is shown with the agreement on each dimension', async () => {
    const read = await agreement()
    expect(read?.dimensions[0]).toMatchObject({ dimension: 'reliability', reading: 'contested' })
    expect(read?.contested).toMatchObject([
      { kind: 'evidence', evidence: disputed, awaitsThird: true, answer: null },
      { kind: 'dimension', dimension: 'reliability', answer: null },
    ])
  })

  it('tells nobody how others graded before their own grade is in', async () => {
    const { situationId } = place
    const read = await place.adviser.read(getAgreement, { situationId })
    expect(read).toMatchObject({ contested: [], hidden: 3 })
    expect(read?.dimensions.every(({ compared }) => compared === 0)).toBe(true)
    expect(await place.adviser.attempt(answerContested, answer())).toMatchObject({
      refusal: { code: 'findings.grade_first' },
    })
  })

  it('is answered by a member in their name, and moves no level', async () => {
    const levels = () => place.observer.read(listFindings, { situationId: place.situationId })
    const before = await levels()
    await place.world.convenor.act(answerContested, answer())
    expect((await agreement())?.contested[0]?.answer).toMatchObject({
      words: 'The station was heard by two ministries.',
    })
    expect(await levels()).toEqual(before)
    await place.world.convenor.act(answerContested, answer('Better said.'))
    expect((await agreement())?.contested[0]?.answer?.words).toBe('Better said.')
  })

  it('is not answered where nothing is contested, nor by an observer', async () => {
    const other = {
      ...answer(),
      about: { kind: 'dimension' as const, dimension: 'integrity' as const },
    }
    expect(await place.world.convenor.attempt(answerContested, other)).toMatchObject({
      refusal: { code: 'findings.not_contested' },
    })
    expect(await place.observer.attempt(answerContested, answer())).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await place.world.stranger.attempt(answerContested, answer())).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })

  it('asks for an answer anew once a grader says something else', async () => {
    const [, defence] = place.world.principals
    const regrade = { reliability: 'D', reason: 'Heard of it before.' } as const
    expect(await place.grade(defence, disputed, regrade)).toMatchObject({ ok: true })
    expect((await agreement())?.contested[0]).toMatchObject({ evidence: disputed, answer: null })
  })

  it('is answered, all of it, before a measure that rests on it is voted', async () => {
    const { convenor } = place.world
    expect(await opened()).toBe('measures.contested_unanswered')
    await convenor.act(answerContested, answer('It is heard with care.'))
    expect(await opened()).toBe('measures.contested_unanswered')
    await convenor.act(answerContested, {
      ...answer('One grader knows the station better.'),
      about: { kind: 'dimension', dimension: 'reliability' },
    })
    expect(await opened()).toBe('opened')
  })
})
