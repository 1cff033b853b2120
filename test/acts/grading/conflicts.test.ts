import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { linkEvidence } from '#server/evidence/link-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { frozenEvidence } from '#server/evidence/list-frozen-evidence.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { findingsOf } from '#server/findings/rules/case.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { askGraders } from '#server/grading/ask-graders.ts'
import { declareConflict } from '#server/grading/declare-conflict.ts'
import { listConflicts } from '#server/grading/list-conflicts.ts'
import { listGradings } from '#server/grading/list-gradings.ts'
import { withdrawConflict } from '#server/grading/withdraw-conflict.ts'
import { getAct } from '#server/record/get-act.ts'
import { addActor } from '#server/situations/add-actor.ts'
import type { Hand } from '../../support/world.ts'
import { type Case, openCase } from '../evidence/case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code
const words = 'My brother sits on its board'
const policy = { policy: standardPolicy }
const gradingOf = async (who: Hand, evidenceId: string) =>
  (await who.read(getEvidence, { evidenceId }))?.grading
const levelOf = async (of: Case, asOf?: number) => {
  const { situationId } = of
  const found = await of.world.convenor.read(listFindings, { situationId }, asOf)
  return found?.findings[0]?.standings.find(({ element }) => element === 'E2')?.level
}
const frozen = (of: Case, asOf?: number) =>
  of.world.worker.database.transaction((tx) => frozenEvidence(tx, of.situationId, asOf))

describe('a conflict of interest', () => {
  it('about a piece, its source, who handed it over or an actor keeps its member from grading what it touches', async () => {
    const [foreign] = place.world.principals
    const provider = await place.source('A partner service')
    const { actorId } = await place.world.convenor.act(addActor, {
      ...{ situationId: place.situationId, kind: 'armed_group', name: 'Border guard' },
      description: '',
    })
    const about = async (kind: 'evidence' | 'source' | 'actor', title: string) => {
      const sourceId = kind === 'source' ? await place.source(title) : place.sourceId
      const piece = await place.attach(title, ['E2'], { sourceId })
      return { ...piece, aboutId: kind === 'source' ? sourceId : piece.evidenceId }
    }
    const piece = await about('evidence', 'The piece itself')
    const ofSource = await about('source', 'A source of a relative')
    const handed = await place.attach('Handed over', ['E2'], { providerId: provider })
    const ofActor = await place.attach('Of an actor', [])
    await place.world.convenor.act(linkEvidence, {
      ...{ evidenceId: ofActor.evidenceId, actorId, crime: 'crimes_against_humanity' },
      ...{ element: 'E2', direction: 'supports' },
    })
    const free = await place.attach('Of nobody', ['E2'])
    for (const [kind, aboutId] of [
      ['evidence', piece.aboutId],
      ['source', ofSource.aboutId],
      ['source', provider],
      ['actor', actorId],
    ] as const) {
      await foreign.act(declareConflict, { kind, aboutId, words })
    }
    for (const { evidenceId } of [piece, ofSource, handed, ofActor]) {
      expect(code(await place.grade(foreign, evidenceId))).toBe('grading.in_conflict')
      expect(await gradingOf(foreign, evidenceId)).toMatchObject({
        ...{ may: false, isInConflict: true, hidden: 'own_first' },
      })
    }
    expect(await place.grade(foreign, free.evidenceId)).toMatchObject({ ok: true })
    const { situationId } = place
    const waiting = await foreign.read(listEvidence, { situationId, grading: 'to_grade' })
    expect(waiting?.evidence).toEqual([])
    const ids = [piece, ofSource, handed, ofActor].map(({ evidenceId }) => evidenceId)
    const dueAt = new Date(Date.now() + 3_600_000).toISOString()
    const asked = await place.world.convenor.attempt(askGraders, {
      ...{ situationId, dueAt, memberIds: [foreign.memberId] },
      evidenceIds: ids.slice(0, 1),
    })
    expect(code(asked)).toBe('grading.bar_in_conflict')
  })

  it('leaves what was graded before to be read, and counts it no more: in lists, findings and snapshots alike', async () => {
    const fresh = await openCase(place.world)
    const [foreign, defence] = place.world.principals
    const pieces = []
    for (const title of ['one', 'two']) {
      const sourceId = await fresh.source(`Source ${title}`)
      const { evidenceId } = await fresh.attach(title, ['E2'], { sourceId })
      await fresh.grade(foreign, evidenceId)
      await fresh.grade(defence, evidenceId)
      pieces.push({ evidenceId, sourceId })
    }
    const [one, two] = pieces
    if (one === undefined || two === undefined) throw new Error('two pieces were attached')
    const before = await levelOf(fresh)
    const declared = await defence.attempt(declareConflict, {
      ...{ kind: 'source', aboutId: one.sourceId, words },
    })
    if (!declared.ok) throw new Error(declared.refusal.code)
    const after = await levelOf(fresh)
    expect([before, after]).toEqual([3, 2])
    expect(await levelOf(fresh, declared.receipt.index - 1)).toBe(before)
    expect(await gradingOf(foreign, one.evidenceId)).toMatchObject({
      ...{ count: 1, code: null },
      grades: [{ isSetAside: false }, { isSetAside: true }],
    })
    expect(await gradingOf(place.world.auditor, two.evidenceId)).toMatchObject({ count: 2 })

    const kept = await frozen(fresh)
    expect(kept.map(({ grades, setAside }) => [grades.length, setAside?.length])).toEqual([
      [1, 1],
      [2, undefined],
    ])
    const said = findingsOf(kept, policy)[0]?.standings.E2.level
    expect(said).toBe(after)
    const uncounted = kept.map(({ setAside: _, ...piece }) => piece)
    expect(findingsOf(uncounted, policy)).toEqual(findingsOf(kept, policy))

    const { situationId } = fresh
    const listed = (grading: 'one_grader' | 'to_grade', asOf?: number) =>
      fresh.adviser
        .read(listEvidence, { situationId, grading }, asOf)
        .then((found) => found?.evidence.map(({ evidenceId }) => evidenceId))
    for (const grading of ['one_grader', 'to_grade'] as const) {
      expect(await listed(grading)).toEqual([one.evidenceId])
      expect(await listed(grading, declared.receipt.index)).toEqual([one.evidenceId])
      expect(await listed(grading, declared.receipt.index - 1)).toEqual([])
    }

    const withdrawn = { conflictId: declared.output.conflictId, reason: 'He left the board' }
    expect(code(await foreign.attempt(withdrawConflict, withdrawn))).toBe(
      'grading.not_your_conflict',
    )
    expect(code(await defence.attempt(withdrawConflict, { ...withdrawn, reason: '' }))).toBe(
      'common.invalid_input',
    )
    await defence.act(withdrawConflict, withdrawn)
    expect(await levelOf(fresh)).toBe(before)
    expect(await listed('one_grader')).toEqual([])
    expect(code(await defence.attempt(withdrawConflict, withdrawn))).toBe(
      'grading.conflict_withdrawn_already',
    )
  })

  it('is read by convenors, auditors and whoever declared it; the record keeps that it was declared', async () => {
    const fresh = await openCase(place.world)
    const [foreign, defence] = place.world.principals
    const { situationId, sourceId } = fresh
    const declared = await foreign.attempt(declareConflict, {
      ...{ kind: 'source', aboutId: sourceId, words },
    })
    if (!declared.ok) throw new Error(declared.refusal.code)
    for (const reader of [place.world.convenor, place.world.auditor, foreign]) {
      expect((await reader.read(listConflicts, { situationId }))?.conflicts).toMatchObject([
        { words, kind: 'source', name: 'Commission of inquiry', withdrawnBecause: null },
      ])
    }
    for (const reader of [defence, fresh.observer]) {
      expect(await reader.read(listConflicts, { situationId })).toEqual({
        ...{ seesAll: false, conflicts: [] },
      })
    }
    expect(await place.world.stranger.read(listConflicts, { situationId })).toBeNull()
    const entry = await defence.read(getAct, { index: declared.receipt.index })
    expect(JSON.stringify(entry)).toContain('words_hash')
    expect(JSON.stringify(entry)).not.toContain('brother')
    const again = { kind: 'source', aboutId: sourceId, words } as const
    expect(code(await foreign.attempt(declareConflict, again))).toBe(
      'grading.conflict_declared_already',
    )
  })

  it('answers a request that was open, and may be about nothing of another situation', async () => {
    const [foreign] = place.world.principals
    const { situationId } = place
    const { evidenceId } = await place.attach('Asked, then in conflict', ['E2'])
    await place.world.convenor.act(askGraders, {
      ...{ situationId, evidenceIds: [evidenceId], memberIds: [foreign.memberId] },
      dueAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await foreign.act(declareConflict, { kind: 'evidence', aboutId: evidenceId, words })
    const listed = await place.world.convenor.read(listGradings, { situationId, evidenceId })
    expect(listed?.requests).toMatchObject([{ state: 'in_conflict' }])
    expect(listed?.wanting).toMatchObject([{ wanted: 2 }])
    const strange = { kind: 'evidence', aboutId: evidenceId, words } as const
    expect(code(await place.world.stranger.attempt(declareConflict, strange))).toBe(
      'common.not_found',
    )
    expect(code(await foreign.attempt(declareConflict, { ...strange, kind: 'actor' }))).toBe(
      'common.not_found',
    )
    expect(code(await place.observer.attempt(declareConflict, strange))).toBe('common.not_entitled')
  })
})
