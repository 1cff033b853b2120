import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSource } from '#server/evidence/add-source.ts'
import { listOrigins } from '#server/evidence/list-origins.ts'
import { type Case, openCase } from './case.ts'

let place: Case
beforeAll(async () => {
  place = await openCase()
})
afterAll(() => place.world.end())

describe('who derives from whom', () => {
  it('draws ten reports of one origin on one root, by the names that sources go by here', async () => {
    const identity = 'Sergeant Idris Okello'
    const { sourceId } = await place.world.principals[0].act(addSource, {
      ...{ situationId: place.situationId, name: 'Source Cedar', kind: 'witness', identity },
    })
    const root = await place.attach('Trucks at the mill', [], { sourceId })
    const derived = { firstHand: false, derivedFrom: root.evidenceId }
    for (let at = 1; at < 10; at++) {
      const wire = await place.source(`Wire ${at}`)
      await place.attach(`Trucks, says wire ${at}`, [], { ...derived, sourceId: wire })
    }
    await place.attach('Nothing to do with it')
    const { situationId } = place
    const found = await place.observer.read(listOrigins, { situationId })
    expect(found).toMatchObject({ evidence: 11, origins: 2, alone: 1, next: null })
    expect(found?.trees).toMatchObject([{ origin: root.evidenceId, count: 10, sources: 10 }])
    expect(found?.trees[0]?.branches.filter(({ depth }) => depth === 0)).toHaveLength(1)
    expect(found?.repeats).toHaveLength(9)
    expect(found?.repeats[0]?.to).toMatchObject({ name: 'Source Cedar', isCircular: false })
    expect(JSON.stringify(found)).not.toContain('Okello')
    expect(await place.world.stranger.read(listOrigins, { situationId })).toBeNull()
  })

  it('has the largest first, some to a page, and one alone to its end', async () => {
    const fresh = await openCase(place.world)
    const { situationId } = fresh
    const roots: string[] = []
    for (let origin = 0; origin < 13; origin++) {
      const { evidenceId: derivedFrom } = await fresh.attach(`Origin ${origin}`)
      const derived = { firstHand: false, derivedFrom }
      for (let at = 0; at <= (origin === 12 ? 13 : 0); at++) {
        await fresh.attach(`Repeat ${at} of ${origin}`, [], derived)
      }
      roots.push(derivedFrom)
    }
    const page = await fresh.observer.read(listOrigins, { situationId })
    expect(page).toMatchObject({ origins: 13, alone: 0, next: 12 })
    expect(page?.trees).toHaveLength(12)
    expect(page?.trees[0]).toMatchObject({ origin: roots[12], count: 15 })
    expect(page?.trees[0]?.branches).toHaveLength(12)
    const rest = await fresh.observer.read(listOrigins, { situationId, after: 12 })
    expect(rest).toMatchObject({ trees: [{ origin: roots[11] }], next: null })
    const origin = roots[12] ?? ''
    const one = await fresh.observer.read(listOrigins, { situationId, origin })
    expect(one?.trees.map(({ branches }) => branches.length)).toEqual([15])
    expect(
      await fresh.observer.read(listOrigins, { situationId, origin: 'unknown' }),
    ).toMatchObject({ trees: [] })
  })
})
