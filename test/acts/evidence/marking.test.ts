import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { correctEvidence } from '#server/evidence/correct-evidence.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { getForm } from '#server/evidence/get-form.ts'
import { gradeEvidence } from '#server/evidence/grade-evidence.ts'
import { linkEvidence } from '#server/evidence/link-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { markEvidence } from '#server/evidence/mark-evidence.ts'
import { regroupEvidence } from '#server/evidence/regroup-evidence.ts'
import { answerContested } from '#server/findings/answer-contested.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import type { Hand } from '../../support/world.ts'
import { type Case, openCase } from './case.ts'

let one: Case
let low: Hand
let high: Hand

beforeAll(async () => {
  one = await openCase()
  const { world, situationId } = one
  low = await world.addMember('Low', world.principals[0].ministryId)
  high = await world.addMember('High', world.principals[0].ministryId)
  for (const [who, ceiling] of [[low, 'restricted'] as const, [high, 'secret'] as const]) {
    const { memberId } = who
    await world.convenor.act(grantMandate, { situationId, memberId, role: 'drafter', ceiling })
  }
})
afterAll(() => one.world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code
const words = () => ({
  ...{ situationId: one.situationId, title: 'A report', reported: 'As told.' },
  sourceId: one.sourceId,
})

describe('the marking of evidence', () => {
  it('is that of its situation until it is given one, and is told with it', async () => {
    const { evidenceId } = await one.attach('Unmarked')
    const marked = await one.attach('Marked', [], { marking: 'confidential' })
    expect(await high.read(getEvidence, { evidenceId })).toMatchObject({
      ...{ marking: 'restricted', markingIsOwn: false, situationMarking: 'restricted' },
    })
    const listed = await high.read(listEvidence, { situationId: one.situationId })
    expect(listed?.evidence.find((piece) => piece.evidenceId === marked.evidenceId)).toMatchObject({
      marking: 'confidential',
    })
    expect((await low.read(getForm, { situationId: one.situationId }))?.markings).toEqual({
      ...{ around: 'restricted', allowed: ['restricted'] },
    })
  })

  it('is raised with a reason by whoever adds evidence, lowered by the convenor alone', async () => {
    const { evidenceId } = await one.attach('To be raised')
    const mark = (marking: 'secret' | 'unclassified' | null, reason = 'A life is at risk.') => ({
      ...{ evidenceId, marking, reason },
    })
    expect(code(await high.attempt(markEvidence, mark('secret', ' ')))).toBe('common.invalid_input')
    await high.act(markEvidence, mark('secret'))
    expect(code(await high.attempt(markEvidence, mark('secret')))).toBe('sections.marked_already')
    expect(code(await high.attempt(markEvidence, mark(null)))).toBe('sections.convenor_lowers')
    await one.world.convenor.act(markEvidence, mark('unclassified'))
    expect(await low.read(getEvidence, { evidenceId })).toMatchObject({ marking: 'unclassified' })
    expect(code(await one.observer.attempt(markEvidence, mark('secret')))).toBe(
      'common.not_entitled',
    )
  })

  it('is never above the ceiling of whoever gives it', async () => {
    const { evidenceId } = await one.attach('Within reach')
    const raise = { evidenceId, marking: 'secret' as const, reason: 'Mine alone.' }
    expect(code(await low.attempt(markEvidence, raise))).toBe('sections.above_own_ceiling')
    for (const marking of ['confidential', 'secret'] as const) {
      expect(code(await low.attempt(attachEvidence, { ...words(), marking }))).toBe(
        'sections.above_own_ceiling',
      )
    }
    const lower = { ...words(), marking: 'unclassified' as const }
    expect(code(await high.attempt(attachEvidence, lower))).toBe('sections.convenor_lowers')
  })

  it('lets a convenor whom the situation’s own shuts out add what they may read', async () => {
    const { world } = one
    const chair = await world.addMember('A chair who reads little', null)
    const other = await openCase(world)
    const memberId = chair.memberId
    await world.convenor.act(grantMandate, {
      ...{ situationId: other.situationId, memberId, role: 'convenor', ceiling: 'unclassified' },
    })
    const { evidenceId } = await other.attach('Open to all', [], { marking: 'unclassified' })
    expect(await chair.read(getEvidence, { evidenceId })).not.toBeNull()
    const shared = await other.attach('As the situation')
    expect(await chair.read(getEvidence, { evidenceId: shared.evidenceId })).toBeNull()
    const own = { ...words(), situationId: other.situationId, sourceId: other.sourceId }
    expect(code(await chair.attempt(attachEvidence, own))).toBe('sections.above_own_ceiling')
    const added = await chair.act(attachEvidence, { ...own, marking: 'unclassified' })
    expect(await chair.read(getEvidence, { evidenceId: added.evidenceId })).not.toBeNull()
  })
})

describe('evidence above one’s ceiling', () => {
  it('is refused to acts as what does not exist', async () => {
    const { situationId, actorId } = one
    const { evidenceId } = await one.attach('Out of reach', ['E1'], { marking: 'secret' })
    const grade = {
      reliability: 'B',
      credibility: 2,
      directness: 'direct',
      integrity: 'verified',
    } as const
    const link = { actorId, crime: 'crimes_against_humanity', element: 'E2' } as const
    const seen = (await one.attach('Within reach')).evidenceId
    for (const attempt of [
      (id: string) => low.attempt(gradeEvidence, { evidenceId: id, ...grade, bearings: [] }),
      (id: string) => low.attempt(linkEvidence, { evidenceId: id, ...link, direction: 'supports' }),
      (id: string) => low.attempt(regroupEvidence, { evidenceId: id, to: 'own', reason: 'x' }),
      (id: string) => low.attempt(markEvidence, { evidenceId: id, marking: null, reason: 'x' }),
      (id: string) => {
        const { situationId: _, ...said } = words()
        return low.attempt(correctEvidence, { evidenceId: id, ...said, reason: 'x' })
      },
      (id: string) => low.attempt(regroupEvidence, { evidenceId: seen, to: id, reason: 'x' }),
      (id: string) => low.attempt(attachEvidence, { ...words(), derivedFrom: id }),
      (id: string) =>
        low.attempt(rateRisk, {
          ...{ situationId, subject: 'RF1', level: 'acute', reason: 'x', asOf: '2026-01-14' },
          evidenceIds: [id],
        }),
      (id: string) =>
        low.attempt(answerContested, {
          ...{ situationId, about: { kind: 'evidence', evidence: id }, words: 'It is so.' },
        }),
    ]) {
      const missing = await attempt(crypto.randomUUID())
      expect(missing.ok).toBe(false)
      expect(await attempt(evidenceId)).toEqual(missing)
    }
  })

  it('stays what other evidence comes from, when somebody corrects that who does not see it', async () => {
    const { evidenceId: root } = await one.attach('The root', [], { marking: 'secret' })
    const { evidenceId } = await one.world.convenor.act(attachEvidence, {
      ...words(),
      derivedFrom: root,
    })
    expect(await low.read(getEvidence, { evidenceId })).toMatchObject({
      ...{ provenance: [], derivesFromAbove: true },
    })
    const { situationId: _, ...said } = words()
    await low.act(correctEvidence, { ...said, evidenceId, title: 'Read again', reason: 'A slip.' })
    const corrected = await high.read(getEvidence, { evidenceId })
    expect(corrected).toMatchObject({ title: 'Read again', derivesFromAbove: false })
    expect(corrected?.provenance.map((step) => step.evidenceId)).toEqual([root])
  })

  it('is behind the wall of the database too', async () => {
    const { evidenceId } = await one.attach('Walled', ['E1'], { marking: 'secret' })
    await one.grade(high, evidenceId)
    const { app } = one.world
    const rows = await app.sql.begin(async (tx) => {
      await tx`select set_config('focalpoint.actor', ${low.memberId}, true)`
      return tx<{ found: string }[]>`
        select 'evidence' as found from evidence where id = ${evidenceId}
        union all select 'marking' from evidence_marking where id = ${evidenceId}
        union all select 'link' from evidence_link where evidence_id = ${evidenceId}
        union all select 'grade' from grade where evidence_id = ${evidenceId}
        union all select 'standing' from evidence_standing where evidence_id = ${evidenceId}
        union all select 'thing' from thing where id = ${evidenceId}
        union all select 'entry' from record_entry where thing_id = ${evidenceId}
        union all select 'opening' from record_opening where position(convert_to('Walled', 'UTF8') in opening) > 0
        union all select 'searched' from searched where thing_id = ${evidenceId}
        union all select 'weighed' from evidence_above(${one.situationId}, null) e where e::text ~ 'Walled'`
    })
    expect(rows).toEqual([])
  })
})
