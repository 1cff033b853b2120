import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { correctEvidence } from '#server/evidence/correct-evidence.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { regroupEvidence } from '#server/evidence/regroup-evidence.ts'
import { type Case, openCase } from './case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code

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
