import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSource } from '#server/evidence/add-source.ts'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { linkEvidence } from '#server/evidence/link-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { unlinkEvidence } from '#server/evidence/unlink-evidence.ts'
import { type Case, openCase } from './case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code
const cah = 'crimes_against_humanity'

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
    const everywhere = { text: 'reported', limit: 1 }
    expect(await numbers(everywhere)).toEqual([2])
    expect(await numbers({ ...everywhere, before: 2 })).toEqual([1])
    expect(await numbers({ ...everywhere, sourceId: other })).toEqual([1])
    expect(await numbers({ ...everywhere, element: 'E8' })).toEqual([1])
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

  it('keeps where it was to which precision, and the words as they were said beside their translation', async () => {
    const { convenor } = place.world
    const said = {
      ...{ place: 'Norford', placePrecision: 'near', language: 'sw' },
      ...{ original: 'Waliondoka usiku.', translator: 'The embassy' },
    } as const
    const { evidenceId } = await place.attach('They left at night', ['E2'], said)
    expect(await convenor.read(getEvidence, { evidenceId })).toMatchObject(said)
    const { situationId, sourceId } = place
    const found = await convenor.read(listEvidence, { situationId, text: 'waliondoka' })
    expect(found?.evidence.map((piece) => piece.evidenceId)).toEqual([evidenceId])
    const words = { situationId, title: 'x', reported: 'x', sourceId }
    const attempt = async (more: object) =>
      code(await convenor.attempt(attachEvidence, { ...words, ...more }))
    expect(await attempt({ placePrecision: 'exact' })).toBe('evidence.precise_nowhere')
    expect(await attempt({ original: 'Usiku.' })).toBe('evidence.no_language')
    expect(await attempt({ translator: 'Somebody' })).toBe('evidence.no_language')
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
