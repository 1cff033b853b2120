import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { getCitation } from '#server/evidence/get-citation.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import type { gradeEvidenceInput } from '#server/evidence/grade-evidence.schema.ts'
import { gradeEvidence } from '#server/evidence/grade-evidence.ts'
import { hiddenGradeEntries } from '#server/evidence/hides-grades.ts'
import { linkEvidence } from '#server/evidence/link-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { listToGrade } from '#server/evidence/list-to-grade.ts'
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

describe('two graders', () => {
  it('are needed before evidence has a code, and before it weighs more than weak', async () => {
    const [foreign, defence] = place.world.principals
    const { evidenceId } = await place.attach('Needs two', ['E5'])
    await place.grade(foreign, evidenceId)
    const alone = await foreign.read(getEvidence, { evidenceId })
    expect([alone?.grading.code, alone?.links[0]?.strength]).toEqual([null, 1])
    await place.grade(defence, evidenceId, { reliability: 'C' })
    const both = await foreign.read(getEvidence, { evidenceId })
    expect([both?.grading.code, both?.links[0]?.strength]).toEqual(['C2', 2])
  })

  it('who lie two steps apart make it contested, and summon a third of another ministry', async () => {
    const [foreign, defence, interior] = place.world.principals
    const deputy = place.world.deputies[0]
    const { evidenceId } = await place.attach('Disputed', ['E6'])
    await place.grade(foreign, evidenceId)
    await place.grade(defence, evidenceId, { reliability: 'D' })
    const link = async () => (await foreign.read(getEvidence, { evidenceId }))?.links[0]
    expect(await link()).toMatchObject({ contested: ['reliability'], awaitsThird: true })
    const listed = await foreign.read(listEvidence, {
      situationId: place.situationId,
      grading: 'contested',
    })
    expect(listed?.evidence.map((piece) => piece.evidenceId)).toEqual([evidenceId])
    await place.grade(deputy, evidenceId)
    expect(await link()).toMatchObject({ awaitsThird: true })
    await place.grade(interior, evidenceId)
    expect(await link()).toMatchObject({ contested: ['reliability'], awaitsThird: false })
  })

  it('are filtered alike now and as of the last entry, as the rules have them, graded at once too', async () => {
    const fresh = await openCase(place.world)
    const [foreign, defence] = place.world.principals
    const pairs: Parameters<typeof fresh.grade>[2][] = [
      {},
      { reliability: 'D' },
      { credibility: 5 },
      { directness: 'hearsay' },
      { integrity: 'unverifiable' },
      { bearing: 'weak' },
      { bearing: 'medium', reliability: 'C', credibility: 3 },
    ]
    await fresh.attach('Graded by nobody', ['E2'])
    const alone = await fresh.attach('Graded by one', ['E2'])
    await fresh.grade(foreign, alone.evidenceId)
    for (const second of pairs) {
      const { evidenceId } = await fresh.attach(JSON.stringify(second), ['E2', 'E5'])
      await Promise.all([
        fresh.grade(foreign, evidenceId),
        fresh.grade(defence, evidenceId, second),
      ])
    }
    const { evidenceId } = await fresh.attach('Apart, then not', ['E2'])
    await fresh.grade(foreign, evidenceId)
    await fresh.grade(defence, evidenceId, { reliability: 'E' })
    const last = await fresh.grade(defence, evidenceId, { reason: 'Misread' })
    if (!last.ok) throw new Error(last.refusal.code)

    const { situationId } = fresh
    const { index } = last.receipt
    const listed = async (filter: object, asOf?: number) =>
      (await fresh.adviser.read(listEvidence, { situationId, ...filter }, asOf))?.evidence ?? []
    const numbers = async (grading: string, asOf?: number) =>
      (await listed({ grading }, asOf)).map(({ number }) => number)
    const all = (await place.world.auditor.read(listEvidence, { situationId }))?.evidence ?? []
    const those = (isWanted: (one: (typeof all)[number]) => boolean) =>
      all.filter(isWanted).map(({ number }) => number)
    for (const [grading, expected] of [
      ['ungraded', those(({ grades }) => grades === 0)],
      ['one_grader', those(({ grades }) => grades === 1)],
      ['contested', those(({ contested }) => contested)],
      ['to_grade', those(({ grades, contested }) => grades < 2 || contested)],
    ] as const) {
      expect(await numbers(grading), grading).toEqual(expected)
      expect(await numbers(grading, index), `${grading}, as of ${index}`).toEqual(expected)
    }
    expect(await numbers('contested')).toEqual([8, 7, 6, 5, 4])
    expect(await numbers('one_grader')).toEqual([2])
    expect(await numbers('contested', index - 1)).toEqual([10, 8, 7, 6, 5, 4])
  })

  it('from independent origins confirm each other: 1 is derived and never chosen', async () => {
    const [foreign, defence] = place.world.principals
    const fresh = await openCase(place.world)
    const one = await fresh.attach('Seen from the road', ['E2'])
    const other = await fresh.attach('Seen from the air', ['E2'])
    const repeated = await fresh.attach('Repeated by a wire', ['E4'], {
      firstHand: false,
      derivedFrom: one.evidenceId,
    })
    for (const { evidenceId } of [one, other, repeated]) {
      await fresh.grade(foreign, evidenceId)
      await fresh.grade(defence, evidenceId)
    }
    const cite = (evidenceId: string) => foreign.read(getCitation, { evidenceId })
    expect(await cite(one.evidenceId)).toMatchObject({ code: 'B1', confirmed: true })
    expect(await cite(repeated.evidenceId)).toMatchObject({ code: 'B2', confirmed: false })
    await fresh.grade(foreign, other.evidenceId, { integrity: 'altered', reason: 'Forged' })
    await fresh.grade(defence, other.evidenceId, { integrity: 'altered', reason: 'Forged' })
    expect(await cite(one.evidenceId)).toMatchObject({ code: 'B2', confirmed: false })
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

describe('the queue', () => {
  it('holds what waits for one’s grade, and lets go of what is graded', async () => {
    const fresh = await openCase(place.world)
    const [foreign, defence] = place.world.principals
    const { evidenceId } = await fresh.attach('Waiting', ['E2'])
    await fresh.attach('Unlinked, so nothing to grade')
    const waiting = async () =>
      (await foreign.read(listToGrade, {}))
        ?.filter((piece) => piece.situationId === fresh.situationId)
        .map((piece) => piece.evidenceId)
    expect(await waiting()).toEqual([evidenceId])
    await fresh.grade(defence, evidenceId)
    expect(await waiting()).toEqual([evidenceId])
    await fresh.grade(foreign, evidenceId)
    expect(await waiting()).toEqual([])
    expect(await fresh.observer.read(listToGrade, {})).toEqual([])
  })
})
