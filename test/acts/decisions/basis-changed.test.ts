import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerNotice } from '#server/decisions/answer-notice.ts'
import { getDecision } from '#server/decisions/get-decision.ts'
import { getThenAndNow } from '#server/decisions/get-then-and-now.ts'
import { listDecisions } from '#server/decisions/list-decisions.ts'
import { listWaitingDecisions } from '#server/decisions/list-waiting.ts'
import { noticeBasisChanged } from '#server/decisions/notice-basis-changed.ts'
import { noticeChangedBases } from '#server/decisions/notice-changed-bases.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { listSources } from '#server/evidence/list-sources.ts'
import { getFall } from '#server/findings/get-fall.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { type Decided, decide } from './adopted.ts'

let world: World
let decided: Decided
beforeAll(async () => {
  world = await makeWorld()
  decided = await decide(world)
})
afterAll(() => world.end())

const notice = () => noticeChangedBases({ situation: decided.situationId }, world.worker)
const read = async () => {
  const found = await world.convenor.read(getDecision, { decisionId: decided.decisionId })
  if (!found) throw new Error('the decision is there')
  return found
}
const firstEvidence = async () => {
  const { situationId } = decided
  const listed = await world.convenor.read(listEvidence, { situationId })
  const found = listed?.evidence.find(({ number }) => number === 1)
  if (!found) throw new Error('the evidence is there')
  return found.evidenceId
}

describe('before anything falls', () => {
  test('one asks what would fall with a source, and which decisions rest on it', async () => {
    const { situationId } = decided
    const sources = await world.convenor.read(listSources, { situationId })
    const idOf = (name: string) => sources?.sources.find((one) => one.name === name)?.sourceId ?? ''
    const fall = (id: string) => world.convenor.read(getFall, { situationId, by: 'source', id })
    const radio = await fall(idOf('Source of Radio broadcasts'))
    expect(radio).toMatchObject({
      name: 'Source of Radio broadcasts',
      evidence: [{ number: 1 }],
      cases: [{ finding: { before: 3, after: 1 } }],
      decisions: [
        {
          title: 'Envoys to the talks',
          evidence: [1],
          falls: [{ finding: { before: 3, after: 1 } }],
          lostGates: [],
        },
      ],
    })
    expect(radio?.cases[0]?.elements).toHaveLength(8)
    // a source on which nothing rests is no choice
    expect(await fall(idOf('Commission of inquiry'))).toBeNull()
    expect(await world.stranger.read(getFall, { situationId, by: 'source', id: 'x' })).toBeNull()
  })
})

describe('when what a decision rested on changes', () => {
  test('nothing is said while nothing has changed, nor of evidence that came later', async () => {
    expect(await notice()).toBe(0)
    await decided.attach('A later report', ['E1'])
    expect(await notice()).toBe(0)
    expect((await read()).basisThenAndNow.later).toMatchObject([{ title: 'A later report' }])
  })

  test('a downgrade is told once, with what fell, and the decision keeps what was known', async () => {
    const downgrade = { reliability: 'E', reason: 'The station was bought in between.' } as const
    const evidenceId = await firstEvidence()
    const [foreign, defence] = world.principals
    for (const hand of [foreign, defence]) {
      const graded = await decided.grade(hand, evidenceId, downgrade)
      expect(graded).toMatchObject({ ok: true })
    }
    expect(await notice()).toBe(1)
    expect(await notice()).toBe(0)

    const after = await read()
    expect(after.basisChanged).toBe(true)
    expect(after.notices).toMatchObject([{ answer: null, count: after.notices[0]?.changes.length }])
    expect(after.notices[0]?.changes).toContainEqual(
      expect.objectContaining({ kind: 'finding', before: 3, after: 1 }),
    )
    expect(after.basisThenAndNow.findings).toMatchObject([{ before: 3, after: 1 }])
    expect(after.basisThenAndNow.evidence).toMatchObject([
      { number: 1, changes: ['regraded'] },
      { number: 2, changes: [] },
    ])
    expect(after.snapshot).toBe(decided.snapshot)
  })

  test('then stands beside now, grade by grade, and to whom grades are hidden they stay so', async () => {
    const { decisionId } = decided
    const [foreign, defence, interior] = world.principals
    const found = await foreign.read(getThenAndNow, { decisionId })
    const [first, second] = found?.evidence ?? []
    expect(first).toMatchObject({
      number: 1,
      title: { before: 'Radio broadcasts', after: 'Radio broadcasts' },
      code: { before: 'B1', after: 'E1' },
    })
    expect(first?.grades).toHaveLength(2)
    for (const grade of first?.grades ?? []) {
      expect(grade).toMatchObject({ change: 'changed', before: { reliability: 'B' } })
      expect(grade.after?.reliability).toBe('E')
    }
    expect(second?.grades?.map(({ change }) => change)).toEqual(['same', 'same'])
    expect(found?.measures).toMatchObject([{ state: 'same' }])
    // whoever is to grade sees no other grade first, then or now
    const blind = await interior.read(getThenAndNow, { decisionId })
    expect(blind?.evidence[0]).toMatchObject({ grades: null, code: { before: null, after: null } })
    // as it stood when it was logged nothing differs
    const then = await defence.read(getThenAndNow, { decisionId }, found?.index)
    expect(then?.evidence[0]?.code).toEqual({ before: 'B1', after: 'B1' })
    expect(await world.stranger.read(getThenAndNow, { decisionId })).toBeNull()
  })

  test('the owner sees it, answers once with reasons, and it waits no more', async () => {
    const waiting = await world.convenor.read(listWaitingDecisions, {})
    const [one] = waiting?.notices ?? []
    expect(one).toMatchObject({ decisionId: decided.decisionId, title: 'Envoys to the talks' })
    const [lead, other] = world.principals
    // the ministry that leads it is an owner as well
    expect((await lead.read(listWaitingDecisions, {}))?.notices).toEqual(waiting?.notices)
    expect((await other.read(listWaitingDecisions, {}))?.notices).toEqual([])
    const letters = await world.worker.sql<{ to: string }[]>`
      select member_id as to from letter where about_id = ${decided.decisionId} and kind = 'basis_changed'`
    expect(letters.map(({ to }) => to).sort()).toEqual(
      [lead.memberId, world.convenor.memberId].sort(),
    )
    const answer = {
      noticeId: one?.noticeId ?? '',
      answer: 'reaffirmed',
      reasons: 'The panel stands without it.',
    } as const
    expect(await other.attempt(answerNotice, answer)).toMatchObject({ ok: false })
    await lead.act(answerNotice, answer)
    expect(await world.convenor.attempt(answerNotice, answer)).toMatchObject({
      refusal: { code: 'decisions.notice_answered' },
    })
    expect((await world.convenor.read(listWaitingDecisions, {}))?.notices).toEqual([])
    const list = await world.convenor.read(listDecisions, {})
    expect(list?.decisions[0]?.basisChanged).toBe(false)
  })

  test('nobody but the worker gives such word', async () => {
    const { decisionId } = decided
    expect(await world.convenor.attempt(noticeBasisChanged, { decisionId })).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await world.system.attempt(noticeBasisChanged, { decisionId })).toMatchObject({
      refusal: { code: 'decisions.basis_as_it_was' },
    })
  })
})
