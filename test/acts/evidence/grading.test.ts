import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import type { gradeEvidenceInput } from '#server/evidence/grade-evidence.schema.ts'
import { gradeEvidence } from '#server/evidence/grade-evidence.ts'
import { hiddenGradeEntries } from '#server/evidence/hides-grades.ts'
import { linkEvidence } from '#server/evidence/link-evidence.ts'
import { loadActor, setActor } from '#server/platform/actor.ts'
import { type Case, openCase } from './case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code

describe('grading is blind', () => {
  it('shows no grade of another before one’s own, then all of them', async () => {
    const [foreign, defence] = place.world.principals
    const { evidenceId } = await place.attach('Trucks by the camp', ['E2'])
    expect(await place.grade(foreign, evidenceId)).toMatchObject({ ok: true })

    const before = await defence.read(getEvidence, { evidenceId })
    expect(before?.grading).toMatchObject({
      count: 1,
      mine: null,
      hidden: 'own_first',
      grades: [],
      earlier: [],
      code: null,
    })
    expect(before?.links[0]).toMatchObject({ strength: null, contested: [] })
    expect(JSON.stringify(before)).not.toContain('Foreign Affairs principal')

    await place.grade(defence, evidenceId, { credibility: 3 })
    const after = await defence.read(getEvidence, { evidenceId })
    expect(after?.grading.hidden).toBeNull()
    expect(after?.grading.grades.map((grade) => [grade.graderName, grade.mine])).toEqual([
      ['Foreign Affairs principal', false],
      ['Defence principal', true],
    ])
    expect(after?.links[0]?.strength).toBe(2)
  })

  it('keeps the only grade from those who may not grade, until a second is in', async () => {
    const [foreign, defence] = place.world.principals
    const { evidenceId } = await place.attach('One grade only', ['E2'])
    await place.grade(foreign, evidenceId)
    const seen = async () => (await place.observer.read(getEvidence, { evidenceId }))?.grading
    expect(await seen()).toMatchObject({ hidden: 'awaiting_second', grades: [] })
    await place.grade(defence, evidenceId)
    expect((await seen())?.grades).toHaveLength(2)
  })

  it('hides nothing from an auditor', async () => {
    const { evidenceId } = await place.attach('Seen by the auditor', ['E2'])
    await place.grade(place.world.principals[0], evidenceId)
    const read = await place.world.auditor.read(getEvidence, { evidenceId })
    expect(read?.grading).toMatchObject({ hidden: null, count: 1 })
    expect(read?.grading.grades).toHaveLength(1)
  })

  it('tells the record what to withhold, so that it is blind there too', async () => {
    const { evidenceId } = await place.attach('Withheld in the record', ['E2'])
    await place.grade(place.world.principals[0], evidenceId)
    const hiddenFrom = (memberId: string) =>
      place.world.app.database.transaction(async (tx) => {
        const caller = { kind: 'member', memberId } as const
        await setActor(tx, caller)
        const actor = await loadActor(tx, caller, place.situationId)
        if (!actor) throw new Error('no such member')
        return hiddenGradeEntries(tx, actor, place.situationId)
      })
    const [foreign, defence] = place.world.principals
    expect([...(await hiddenFrom(defence.memberId))]).toContain(evidenceId)
    expect([...(await hiddenFrom(foreign.memberId))]).not.toContain(evidenceId)
    expect((await hiddenFrom(place.world.auditor.memberId)).size).toBe(0)
  })
})

describe('a grade', () => {
  it('once given is changed only with a reason, and the one before stays', async () => {
    const [foreign] = place.world.principals
    const { evidenceId } = await place.attach('Regraded', ['E2'])
    await place.grade(foreign, evidenceId)
    const changed = { reliability: 'E' } as const
    expect(code(await place.grade(foreign, evidenceId, changed))).toBe(
      'evidence.regrade_needs_reason',
    )
    await place.grade(foreign, evidenceId, { ...changed, reason: 'The source recanted' })
    const read = await foreign.read(getEvidence, { evidenceId })
    expect(read?.grading.grades).toMatchObject([
      { reliability: 'E', reason: 'The source recanted' },
    ])
    expect(read?.grading.earlier).toMatchObject([{ reliability: 'B', reason: null }])
  })

  it('may be completed for a new link without a reason, and is provisional there until then', async () => {
    const [foreign] = place.world.principals
    const { evidenceId } = await place.attach('Linked later', ['E2'])
    await place.grade(foreign, evidenceId)
    await place.world.convenor.act(linkEvidence, {
      evidenceId,
      actorId: place.actorId,
      crime: 'crimes_against_humanity',
      element: 'E6',
      direction: 'contrary',
    })
    const read = await foreign.read(getEvidence, { evidenceId })
    expect(read?.grading.unjudged).toHaveLength(1)
    expect(await place.grade(foreign, evidenceId)).toMatchObject({ ok: true })
  })

  it('must judge the bearing on every link', async () => {
    const [foreign] = place.world.principals
    const { evidenceId } = await place.attach('Two links', ['E2', 'E5'])
    const read = await foreign.read(getEvidence, { evidenceId })
    const answer = await foreign.attempt(gradeEvidence, {
      evidenceId,
      reliability: 'B',
      credibility: 2,
      directness: 'direct',
      integrity: 'verified',
      bearings: [{ linkId: read?.links[0]?.linkId ?? '', bearing: 'strong' }],
    })
    expect(code(answer)).toBe('evidence.bearings_missing')
  })

  it('is refused where there is nothing to grade it on, and to those who may not grade', async () => {
    const { evidenceId } = await place.attach('Unlinked')
    expect(code(await place.grade(place.world.principals[0], evidenceId))).toBe(
      'evidence.nothing_to_grade',
    )
    expect(code(await place.grade(place.observer, evidenceId))).toBe('common.not_entitled')
    expect(code(await place.grade(place.world.convenor, evidenceId))).toBe('common.not_entitled')
    expect(code(await place.grade(place.world.auditor, evidenceId))).toBe('common.not_entitled')
  })

  it('is one and the same when the reply was lost and it is sent again', async () => {
    const [foreign] = place.world.principals
    const { evidenceId } = await place.attach('Sent twice', ['E2'])
    const read = await foreign.read(getEvidence, { evidenceId })
    const input: z.input<typeof gradeEvidenceInput> = {
      evidenceId,
      reliability: 'B',
      credibility: 2,
      directness: 'direct',
      integrity: 'verified',
      bearings: [{ linkId: read?.links[0]?.linkId ?? '', bearing: 'weak' }],
    }
    const key = crypto.randomUUID()
    const first = await foreign.attempt(gradeEvidence, input, { key })
    expect(await foreign.attempt(gradeEvidence, input, { key })).toEqual(first)
    const after = await foreign.read(getEvidence, { evidenceId })
    expect(after?.grading.earlier).toEqual([])
  })
})
