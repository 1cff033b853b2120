import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { addSource } from '#server/evidence/add-source.ts'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { attachFile } from '#server/evidence/attach-file.ts'
import { correctEvidence } from '#server/evidence/correct-evidence.ts'
import { getCitation } from '#server/evidence/get-citation.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { getForm } from '#server/evidence/get-form.ts'
import type { gradeEvidenceInput } from '#server/evidence/grade-evidence.schema.ts'
import { gradeEvidence } from '#server/evidence/grade-evidence.ts'
import { linkEvidence } from '#server/evidence/link-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { listSources } from '#server/evidence/list-sources.ts'
import { regroupEvidence } from '#server/evidence/regroup-evidence.ts'
import { searchCitable } from '#server/evidence/search-citable.ts'
import { unlinkEvidence } from '#server/evidence/unlink-evidence.ts'
import { type Case, openCase } from './case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code
const cah = 'crimes_against_humanity'

describe('provenance', () => {
  it('refuses a circle, near and far, and changes nothing', async () => {
    const a = await place.attach('a')
    const b = await place.attach('b', [], { firstHand: false, derivedFrom: a.evidenceId })
    const c = await place.attach('c', [], { firstHand: false, derivedFrom: b.evidenceId })
    const derive = (evidenceId: string, derivedFrom: string) =>
      place.world.convenor.attempt(correctEvidence, {
        evidenceId,
        derivedFrom,
        firstHand: false,
        title: 'a',
        reported: 'a',
        sourceId: place.sourceId,
        reason: 'Found its source',
      })
    expect(code(await derive(a.evidenceId, a.evidenceId))).toBe('evidence.provenance_circle')
    expect(code(await derive(a.evidenceId, c.evidenceId))).toBe('evidence.provenance_circle')
    const read = await place.world.convenor.read(getEvidence, { evidenceId: a.evidenceId })
    expect(read).toMatchObject({ provenance: [], firstHand: true })
    expect(read?.origin.shared.map((piece) => piece.title)).toEqual(['b', 'c'])
  })

  it('refuses a circle that a regrouping would close', async () => {
    const a = await place.attach('root')
    const b = await place.attach('leaf', [], { firstHand: false, derivedFrom: a.evidenceId })
    const regroup = (evidenceId: string, to: string) =>
      place.world.convenor.attempt(regroupEvidence, { evidenceId, to, reason: 'Same interviews' })
    expect(code(await regroup(a.evidenceId, b.evidenceId))).toBe('evidence.provenance_circle')
    expect(code(await regroup(a.evidenceId, a.evidenceId))).toBe('evidence.provenance_circle')
  })

  it('cannot be both first hand and derived', async () => {
    const a = await place.attach('first')
    const answer = await place.world.convenor.attempt(attachEvidence, {
      situationId: place.situationId,
      title: 'both',
      reported: 'both',
      sourceId: place.sourceId,
      firstHand: true,
      derivedFrom: a.evidenceId,
    })
    expect(code(answer)).toBe('evidence.derived_is_not_first_hand')
  })

  it('is regrouped only with a reason, which stays beside it', async () => {
    const a = await place.attach('one body')
    const b = await place.attach('another body')
    const input = { evidenceId: b.evidenceId, to: a.evidenceId, reason: '' }
    expect(code(await place.adviser.attempt(regroupEvidence, input))).toBe('common.invalid_input')
    await place.adviser.act(regroupEvidence, { ...input, reason: 'The same six interviews' })
    const read = await place.adviser.read(getEvidence, { evidenceId: b.evidenceId })
    expect(read).toMatchObject({
      regroupedTo: a.evidenceId,
      regroupReason: 'The same six interviews',
    })
    expect(read?.origin.shared.map((piece) => piece.title)).toEqual(['one body'])
    expect(code(await place.observer.attempt(regroupEvidence, input))).toBe('common.invalid_input')
  })

  it('shows evidence as it stood at an entry of the record', async () => {
    const { evidenceId } = await place.attach('As first reported')
    const answer = await place.world.convenor.attempt(correctEvidence, {
      evidenceId,
      title: 'As corrected',
      reported: 'corrected',
      sourceId: place.sourceId,
      reason: 'Misread',
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    const at = (index: number) => place.world.convenor.read(getEvidence, { evidenceId }, index)
    expect((await at(answer.receipt.index))?.title).toBe('As corrected')
    expect((await at(answer.receipt.index - 1))?.title).toBe('As first reported')
    const titled = async (index?: number) =>
      (
        await place.world.convenor.read(
          listEvidence,
          { situationId: place.situationId, text: 'first rep' },
          index,
        )
      )?.evidence.map((piece) => piece.title)
    expect(await titled(answer.receipt.index - 1)).toContain('As first reported')
    expect(await titled()).not.toContain('As first reported')
  })
})

describe('the register', () => {
  it('numbers evidence in its situation and finds it by words, number and filter', async () => {
    const fresh = await openCase(place.world)
    const other = await fresh.source('Radio monitors')
    const one = await fresh.attach('Broadcast at dawn', ['E8'], { sourceId: other })
    const two = await fresh.attach('100%_sure\\ of it', ['E2', 'E5'])
    expect([one.number, two.number]).toEqual([1, 2])
    const numbers = async (filter: object) =>
      (
        await fresh.world.convenor.read(listEvidence, {
          situationId: fresh.situationId,
          ...filter,
        })
      )?.evidence.map((piece) => piece.number)
    expect(await numbers({})).toEqual([2, 1])
    expect(await numbers({ text: 'DAWN' })).toEqual([1])
    expect(await numbers({ text: '#2' })).toEqual([2])
    expect(await numbers({ text: 'broad da' })).toEqual([1])
    expect(await numbers({ text: 'sures reported' })).toEqual([2])
    expect(await numbers({ text: '100' })).toEqual([2])
    for (const text of ['%', "'", '\\', ':*', 'awn', '<-> !']) {
      expect(await numbers({ text }), text).toEqual([])
    }
    expect(await numbers({ text: "d'awn:* & !" })).toEqual([])
    expect(await numbers({ element: 'E5' })).toEqual([2])
    expect(await numbers({ sourceId: other })).toEqual([1])
    expect(await numbers({ crime: 'genocide' })).toEqual([])
    expect(await numbers({ grading: 'ungraded' })).toEqual([2, 1])
    expect(await numbers({ limit: 1 })).toEqual([2])
    expect(await numbers({ before: 2 })).toEqual([1])
  })

  it('refuses the same source twice, whatever the capitals', async () => {
    const add = (name: string) =>
      place.world.convenor.attempt(addSource, {
        situationId: place.situationId,
        name,
        kind: 'organisation',
      })
    expect(code(await add('commission OF inquiry'))).toBe('evidence.source_exists')
  })

  it('refuses an event that ends before it begins', async () => {
    const answer = await place.world.convenor.attempt(attachEvidence, {
      situationId: place.situationId,
      title: 'x',
      reported: 'x',
      sourceId: place.sourceId,
      eventFrom: '2026-02-02',
      eventTo: '2026-02-01',
    })
    expect(code(answer)).toBe('evidence.days_reversed')
  })

  it('refuses elements that a crime has not, and the same link twice', async () => {
    const { evidenceId } = await place.attach('Links', ['E2'])
    const link = (crime: 'war_crimes' | typeof cah, element: 'E1' | 'E2' | 'E8') =>
      place.world.convenor.attempt(linkEvidence, {
        evidenceId,
        actorId: place.actorId,
        crime,
        element,
        direction: 'supports',
      })
    expect(code(await link('war_crimes', 'E1'))).toBe('evidence.element_not_of_crime')
    expect(code(await link(cah, 'E2'))).toBe('evidence.linked_already')
    expect(await link('war_crimes', 'E8')).toMatchObject({ ok: true })
  })

  it('withdraws a link only with a reason', async () => {
    const { evidenceId } = await place.attach('Withdrawn', ['E2'])
    const read = await place.world.convenor.read(getEvidence, { evidenceId })
    const linkId = read?.links[0]?.linkId ?? ''
    await place.world.convenor.act(unlinkEvidence, { linkId, reason: 'Wrong actor' })
    const after = await place.world.convenor.read(getEvidence, { evidenceId })
    expect(after?.links).toEqual([])
    const again = { linkId, reason: 'Again' }
    expect(code(await place.world.convenor.attempt(unlinkEvidence, again))).toBe('common.not_found')
  })

  it('writes nothing at all when one of several links is refused', async () => {
    const link = {
      actorId: place.actorId,
      crime: cah,
      element: 'E2',
      direction: 'supports',
    } as const
    const answer = await place.world.convenor.attempt(attachEvidence, {
      situationId: place.situationId,
      title: 'Half written?',
      reported: 'x',
      sourceId: place.sourceId,
      links: [link, link],
    })
    expect(code(answer)).toBe('evidence.linked_already')
    const found = await place.world.convenor.read(listEvidence, {
      situationId: place.situationId,
      text: 'Half written',
    })
    expect(found?.evidence).toEqual([])
  })
})

describe('a situation that one may not see', () => {
  it('gives what a missing one gives, in every read and act', async () => {
    const { stranger, administrator } = place.world
    const { evidenceId } = await place.attach('Hidden', ['E2'])
    const { situationId } = place
    const missing = crypto.randomUUID()
    for (const hand of [stranger, administrator]) {
      for (const id of [evidenceId, missing]) {
        expect(await hand.read(getEvidence, { evidenceId: id })).toBeNull()
        expect(await hand.read(getCitation, { evidenceId: id })).toBeNull()
        const regroup = { evidenceId: id, to: 'own' as const, reason: 'x' }
        expect(await hand.attempt(regroupEvidence, regroup)).toEqual({
          ok: false,
          refusal: { code: 'common.not_found', params: {}, fields: [] },
        })
        const graded: z.input<typeof gradeEvidenceInput> = {
          evidenceId: id,
          reliability: 'B',
          credibility: 2,
          directness: 'direct',
          integrity: 'verified',
          bearings: [],
        }
        expect(code(await hand.attempt(gradeEvidence, graded))).toBe('common.not_found')
        const file = { evidenceId: id, uploadId: missing }
        expect(code(await hand.attempt(attachFile, file))).toBe('common.not_found')
      }
      for (const id of [situationId, missing]) {
        expect(await hand.read(listEvidence, { situationId: id })).toBeNull()
        expect(await hand.read(listSources, { situationId: id })).toBeNull()
        expect(await hand.read(getForm, { situationId: id })).toBeNull()
        expect(await hand.read(searchCitable, { situationId: id })).toBeNull()
        const source = { situationId: id, name: 'x', kind: 'witness' as const }
        expect(code(await hand.attempt(addSource, source))).toBe('common.not_found')
      }
    }
  })

  it('lends no source, actor or evidence to another situation', async () => {
    const other = await openCase(place.world)
    const foreign = await other.attach('Elsewhere')
    const attempt = (more: object) =>
      place.world.convenor.attempt(attachEvidence, {
        situationId: place.situationId,
        title: 'x',
        reported: 'x',
        sourceId: place.sourceId,
        ...more,
      })
    expect(code(await attempt({ sourceId: other.sourceId }))).toBe('evidence.no_such_source')
    expect(code(await attempt({ derivedFrom: foreign.evidenceId }))).toBe('evidence.no_such_origin')
    const link = { actorId: other.actorId, crime: cah, element: 'E2', direction: 'supports' }
    expect(code(await attempt({ links: [link] }))).toBe('evidence.no_such_actor')
  })

  it('lets an observer read and nothing else', async () => {
    const { evidenceId } = await place.attach('Observed')
    expect(await place.observer.read(getEvidence, { evidenceId })).toMatchObject({
      may: { contribute: false, regroup: false },
    })
    const source = { situationId: place.situationId, name: 'x', kind: 'witness' as const }
    expect(code(await place.observer.attempt(addSource, source))).toBe('common.not_entitled')
  })
})
