import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportAssessment } from '#server/assessments/export-assessment.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { answerRelease } from '#server/evidence/answer-release.ts'
import { askRelease } from '#server/evidence/ask-release.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { getSource } from '#server/evidence/get-source.ts'
import { recordTerms } from '#server/evidence/record-terms.ts'
import type { Consent } from '#server/evidence/rules/kinds.ts'
import { withdrawRelease } from '#server/evidence/withdraw-release.ts'
import { type Case, openCase } from './case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

const agree = (sourceId: string, consent: Consent, more: object = {}) =>
  place.world.convenor.attempt(recordTerms, {
    ...{ sourceId, consent, originatorControl: false, agreedOn: '2026-01-14' },
    ...{ reason: `Asked: ${consent}.`, ...more },
  })
const refused = (code: string) => ({ ok: false, refusal: { code } })
const withheld = async (evidenceId: string) =>
  (await place.observer.read(getEvidence, { evidenceId }))?.withheld

describe('what a source agreed to', () => {
  it('is kept with its day and reason, and taken back by agreeing to less', async () => {
    const sourceId = await place.source('A clinic')
    const { evidenceId } = await place.attach('Wounded brought in', [], { sourceId })
    expect(await withheld(evidenceId)).toEqual({ partners: 'consent', court: 'consent' })
    const first = await agree(sourceId, 'court')
    if (!first.ok) throw new Error(first.refusal.code)
    expect(await withheld(evidenceId)).toEqual({ partners: null, court: null })
    await agree(sourceId, 'own_use', { agreedOn: '2026-02-01', reason: 'It was threatened.' })
    expect(await withheld(evidenceId)).toEqual({ partners: 'consent', court: 'consent' })
    const read = await place.observer.read(getSource, { sourceId })
    expect(read?.terms).toMatchObject([
      { consent: 'own_use', agreedOn: '2026-02-01', reason: 'It was threatened.' },
      { consent: 'court', agreedOn: '2026-01-14', reason: 'Asked: court.' },
      { consent: 'own_use', agreedOn: null, reason: null },
    ])
    const then = await place.observer.read(getSource, { sourceId }, first.receipt.index)
    expect(then?.terms).toHaveLength(2)
    expect(
      await place.observer.attempt(recordTerms, {
        ...{ sourceId, consent: 'court', originatorControl: false },
        ...{ agreedOn: '2026-02-02', reason: 'No.' },
      }),
    ).toMatchObject(refused('common.not_entitled'))
  })

  it('binds whatever rests on it: provenance, and whoever handed it over', async () => {
    const [closed, open, hand] = await Promise.all(
      ['A closed source', 'An open source', 'A go-between'].map((name) => place.source(name)),
    )
    for (const sourceId of [open, hand]) await agree(sourceId ?? '', 'court')
    const { evidenceId: derivedFrom } = await place.attach('Told', [], { sourceId: closed ?? '' })
    const passedOn = { sourceId: open ?? '', firstHand: false, derivedFrom }
    const mixed = await place.attach('Passed on', [], passedOn)
    expect(await withheld(mixed.evidenceId)).toMatchObject({ partners: 'consent' })
    const given = await place.attach('Handed over', [], {
      ...{ sourceId: open ?? '', providerId: hand ?? '' },
    })
    expect(await withheld(given.evidenceId)).toMatchObject({ partners: null })
    await agree(hand ?? '', 'partners')
    expect(await withheld(given.evidenceId)).toEqual({ partners: null, court: 'consent' })
  })
})

describe('an originator’s control', () => {
  it('holds until it agrees for that audience, and again once it takes that back', async () => {
    const { convenor } = place.world
    const sourceId = await place.source('An allied service')
    const { evidenceId } = await place.attach('An intercept', [], { sourceId })
    const ask = (audience: 'partners' | 'court') =>
      convenor.attempt(askRelease, {
        ...{ sourceId, audience, purpose: 'To brief the panel.', askedOn: '2026-03-02' },
      })
    expect(await ask('partners')).toMatchObject(refused('sources.not_controlled'))
    await agree(sourceId, 'court', { originatorControl: true })
    expect(await withheld(evidenceId)).toEqual({ partners: 'originator', court: 'originator' })
    const asked = await ask('partners')
    if (!asked.ok) throw new Error(asked.refusal.code)
    expect(await ask('partners')).toMatchObject(refused('sources.asked_already'))
    const { releaseId } = asked.output
    const answer = (answeredOn: string) =>
      convenor.attempt(answerRelease, {
        ...{ releaseId, answer: 'agreed', answeredBy: 'Its liaison', answeredOn },
      })
    const takeBack = () =>
      convenor.attempt(withdrawRelease, {
        ...{ releaseId, answeredBy: 'Its liaison', answeredOn: '2026-03-09', note: 'A leak.' },
      })
    expect(await takeBack()).toMatchObject(refused('sources.not_agreed'))
    expect(await answer('2026-03-01')).toMatchObject(refused('sources.answered_before'))
    expect(await withheld(evidenceId)).toMatchObject({ partners: 'originator' })
    expect(await answer('2026-03-03')).toMatchObject({ ok: true })
    expect(await answer('2026-03-03')).toMatchObject(refused('sources.answered_already'))
    expect(await withheld(evidenceId)).toEqual({ partners: null, court: 'originator' })
    expect(await takeBack()).toMatchObject({ ok: true })
    expect(await withheld(evidenceId)).toEqual({ partners: 'originator', court: 'originator' })
    const read = await place.observer.read(getSource, { sourceId })
    expect(read?.releases).toMatchObject([
      { audience: 'partners', answer: 'withdrawn', answeredBy: 'Its liaison', note: 'A leak.' },
    ])
    expect(await ask('partners')).toMatchObject({ ok: true })
    expect(await place.world.stranger.read(getSource, { sourceId })).toBeNull()
  })
})

describe('an assessment', () => {
  it('leaves without what its audience may not have, from the moment that changes', async () => {
    const { world, situationId } = place
    const [shared, closed] = [await place.source('A partner'), await place.source('Source Birch')]
    await agree(shared, 'partners')
    const open = await place.attach('Seen from the road', ['E2'], { sourceId: shared })
    const held = await place.attach('Told in confidence', ['E2'], { sourceId: closed })
    const { sections } = await world.convenor.act(openAssessment, { situationId })
    const cite = ({ evidenceId }: typeof open) => ({ type: 'citation', attrs: { evidenceId } })
    const content = [{ type: 'text', text: 'It is so ' }, cite(open), cite(held)]
    await world.convenor.act(writeSection, {
      documentId: sections[0]?.documentId ?? '',
      document: { type: 'doc', content: [{ type: 'paragraph', content }] },
    })
    const leave = (audience?: Consent) =>
      place.observer.read(exportAssessment, { situationId, ...(audience && { audience }) })
    const said = async (audience?: Consent) => JSON.stringify(await leave(audience))
    expect(await said()).toContain('Told in confidence')
    const partners = await leave('partners')
    expect(partners?.sources).toMatchObject([
      { title: 'Seen from the road', source: 'A partner' },
      { withheld: true, number: null, source: '', grade: null },
    ])
    for (const secret of ['Told in confidence', 'Source Birch', held.evidenceId]) {
      expect(JSON.stringify(partners)).not.toContain(secret)
    }
    expect(await said('court')).not.toContain('Seen from the road')
    await agree(shared, 'own_use', { reason: 'It took it back.' })
    expect(await said('partners')).not.toContain('Seen from the road')
    expect(await said()).toContain('Seen from the road')
    const rows = await world.worker.sql`select audience from access_log
      where reading = 'assessment.export' and situation_id = ${situationId} order by at`
    expect(rows.map(({ audience }) => audience)).toEqual([
      ...['own_use', 'partners', 'court', 'partners', 'own_use'],
    ])
  })
})
