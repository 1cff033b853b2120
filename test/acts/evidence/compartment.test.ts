import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { addSource } from '#server/evidence/add-source.ts'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { attachFile } from '#server/evidence/attach-file.ts'
import { getCitation } from '#server/evidence/get-citation.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { getForm } from '#server/evidence/get-form.ts'
import type { gradeEvidenceInput } from '#server/evidence/grade-evidence.schema.ts'
import { gradeEvidence } from '#server/evidence/grade-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { listSources } from '#server/evidence/list-sources.ts'
import { regroupEvidence } from '#server/evidence/regroup-evidence.ts'
import { searchCitable } from '#server/evidence/search-citable.ts'
import { type Case, openCase } from './case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code
const cah = 'crimes_against_humanity'

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
