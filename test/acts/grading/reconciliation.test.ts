import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { declareConflict } from '#server/grading/declare-conflict.ts'
import { keepGrade } from '#server/grading/keep-grade.ts'
import { getAct } from '#server/record/get-act.ts'
import type { Hand } from '../../support/world.ts'
import { type Case, openCase } from '../evidence/case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code
const words = 'I heard the recording myself'
const roundOf = async (who: Hand, evidenceId: string, asOf?: number) =>
  (await who.read(getEvidence, { evidenceId }, asOf))?.grading.reconciliation

/** Evidence on which Foreign Affairs and Defence lie apart. */
const disputed = async (title: string) => {
  const [foreign, defence] = place.world.principals
  const { evidenceId } = await place.attach(title, ['E6'])
  await place.grade(foreign, evidenceId)
  await place.grade(defence, evidenceId, { reliability: 'D' })
  return evidenceId
}

describe('graders who lie apart', () => {
  it('each say whether they move or stand by their grade, and both grades stay', async () => {
    const [foreign, defence] = place.world.principals
    const evidenceId = await disputed('Reconciled')
    expect(await roundOf(foreign, evidenceId)).toMatchObject({
      ...{ isSettled: false, answers: [{ answer: null }, { answer: null }] },
    })
    const stood = await foreign.attempt(keepGrade, { evidenceId, words })
    if (!stood.ok) throw new Error(stood.refusal.code)
    await place.grade(defence, evidenceId, { reliability: 'C', reason: 'The annex convinced me' })
    expect(await roundOf(defence, evidenceId)).toEqual({
      isSettled: true,
      answers: [
        { grader: foreign.memberId, answer: 'kept', moves: [], words: [words] },
        {
          ...{ grader: defence.memberId, answer: 'moved', words: ['The annex convinced me'] },
          moves: [{ dimension: 'reliability', link: null, from: 'D', to: 'C' }],
        },
      ],
    })
    const read = await defence.read(getEvidence, { evidenceId })
    expect(read?.grading.earlier).toMatchObject([{ reliability: 'D' }])
    expect(await roundOf(defence, evidenceId, stood.receipt.index)).toMatchObject({
      ...{ isSettled: false, answers: [{ answer: 'kept' }, { answer: null }] },
    })
  })

  it('open the round again with a regrade', async () => {
    const [foreign] = place.world.principals
    const evidenceId = await disputed('Opened again')
    await foreign.act(keepGrade, { evidenceId, words })
    await place.grade(foreign, evidenceId, { credibility: 5, reason: 'Contradicted since' })
    expect((await roundOf(foreign, evidenceId))?.answers[0]).toMatchObject({ answer: 'moved' })
    await foreign.act(keepGrade, { evidenceId, words: 'Now I stay' })
    expect((await roundOf(foreign, evidenceId))?.answers[0]).toMatchObject({
      ...{ answer: 'kept', words: ['Contradicted since', 'Now I stay'] },
    })
  })

  it('stay blind to who has not graded, on the page and in the record', async () => {
    const [foreign, , interior] = place.world.principals
    const evidenceId = await disputed('Blind to a third')
    const stood = await foreign.attempt(keepGrade, { evidenceId, words })
    if (!stood.ok) throw new Error(stood.refusal.code)
    expect(await roundOf(interior, evidenceId)).toBeNull()
    const entryFor = async (who: Hand) =>
      JSON.stringify(await who.read(getAct, { index: stood.receipt.index }))
    expect(await entryFor(interior)).not.toContain(words)
    expect(await entryFor(place.world.auditor)).toContain(words)
    expect(code(await interior.attempt(keepGrade, { evidenceId, words }))).toBe(
      'grading.grade_first',
    )
  })

  it('are not those who agree, nor whoever is in conflict', async () => {
    const [foreign, defence] = place.world.principals
    const { evidenceId } = await place.attach('Agreed', ['E6'])
    await place.grade(foreign, evidenceId)
    await place.grade(defence, evidenceId)
    expect(await roundOf(foreign, evidenceId)).toBeNull()
    expect(code(await foreign.attempt(keepGrade, { evidenceId, words }))).toBe(
      'grading.nothing_to_reconcile',
    )
    const apart = await disputed('Apart by one in conflict')
    await defence.act(declareConflict, { kind: 'evidence', aboutId: apart, words })
    expect(await roundOf(foreign, apart)).toBeNull()
    expect(code(await defence.attempt(keepGrade, { evidenceId: apart, words }))).toBe(
      'grading.nothing_to_reconcile',
    )
    expect(code(await place.observer.attempt(keepGrade, { evidenceId: apart, words }))).toBe(
      'common.not_entitled',
    )
  })
})
