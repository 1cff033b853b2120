import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getCitation } from '#server/evidence/get-citation.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { listToGrade } from '#server/evidence/list-to-grade.ts'
import { type Case, openCase } from './case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

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
    const last = await place.adviser.read(listEvidence, { situationId: place.situationId })
    expect(last?.evidence.find((piece) => piece.evidenceId === evidenceId)).toMatchObject({
      waits: false,
      contested: true,
    })
  })

  it('are filtered alike now and as of the last entry, as the rules have them, graded at once too', async () => {
    const fresh = await openCase(place.world)
    const [foreign, defence, interior] = place.world.principals
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
    const nearer = await fresh.grade(defence, evidenceId, { reason: 'Misread' })
    if (!nearer.ok) throw new Error(nearer.refusal.code)
    for (const [third, title] of [
      [place.world.deputies[0], 'Apart, and a third of the same ministry'],
      [interior, 'Apart, and settled by a third'],
    ] as const) {
      const piece = await fresh.attach(title, ['E2'])
      await fresh.grade(foreign, piece.evidenceId)
      await fresh.grade(defence, piece.evidenceId, { reliability: 'D' })
      await fresh.grade(third, piece.evidenceId)
    }
    const settled = (await fresh.attach('One grade more', ['E2'])).evidenceId
    const last = await fresh.grade(foreign, settled)
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
      ['to_grade', [13, 11, 8, 7, 6, 5, 4, 2, 1]],
    ] as const) {
      expect(await numbers(grading), grading).toEqual(expected)
      expect(await numbers(grading, index), `${grading}, as of ${index}`).toEqual(expected)
    }
    expect(await numbers('contested')).toEqual([12, 11, 8, 7, 6, 5, 4])
    expect(await numbers('one_grader')).toEqual([13, 2])
    expect(await numbers('one_grader', index - 1)).toEqual([2])
    const before = nearer.receipt.index - 1
    expect(await numbers('contested', before)).toEqual([10, 8, 7, 6, 5, 4])
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

describe('the queue', () => {
  it('holds what waits for one’s grade, and lets go of what is graded', async () => {
    const fresh = await openCase(place.world)
    const [foreign, defence] = place.world.principals
    const { evidenceId } = await fresh.attach('Waiting', ['E2'])
    await fresh.attach('Unlinked, so nothing to grade')
    const waiting = async () =>
      ((await foreign.read(listToGrade, {})) ?? [])
        .filter((waits) => waits.situationId === fresh.situationId)
        .flatMap((waits) => waits.pieces.map((piece) => piece.evidenceId))
    expect(await waiting()).toEqual([evidenceId])
    await fresh.grade(defence, evidenceId)
    expect(await waiting()).toEqual([evidenceId])
    await fresh.grade(foreign, evidenceId)
    expect(await waiting()).toEqual([])
    expect(await fresh.observer.read(listToGrade, {})).toEqual([])
  })
})
