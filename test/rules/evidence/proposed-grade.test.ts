import { describe, expect, it } from 'vitest'
import {
  departures,
  type KeptFile,
  proposedDirectness,
  proposedIntegrity,
} from '#server/evidence/rules/proposed-grade.ts'

const file = (found: (string | null)[] = [], hasArrival = true): KeptFile => ({
  sha256: 'same',
  hasArrival,
  found,
})

describe('integrity, from custody', () => {
  it.each([
    ['no file', [], null],
    ['a file that came with its hash', [file()], 'verified'],
    ['one whose bytes were read again and are the same', [file(['same', 'same'])], 'verified'],
    ['one from before arrivals were kept', [file([], false)], 'partial'],
    ['two, of which one is from before', [file(), file([], false)], 'partial'],
    ['one that was other bytes and is the same again', [file(['other', 'same'])], 'partial'],
    ['one that was gone and is back', [file([null, 'same'])], 'partial'],
    ['two, of which one is gone', [file(), file([null])], 'partial'],
    ['one that is gone', [file(['same', null])], 'unverifiable'],
    ['two that are both gone', [file([null]), file([null], false)], 'unverifiable'],
    ['one that is other bytes now', [file(['same', 'other'])], 'altered'],
    ['two, of which one is other bytes', [file(), file(['other'])], 'altered'],
    ['one of other bytes beside one that is gone', [file([null]), file(['other'])], 'altered'],
  ] as const)('%s', (_, files, value) => {
    expect(proposedIntegrity(files)?.value ?? null).toBe(value)
  })
})

describe('directness, from provenance', () => {
  const step = (number: number, firstHand: boolean, sourceId = 'commission') => ({
    number,
    firstHand,
    sourceId,
  })

  it.each([
    ['attested first hand', [step(9, true)], 'direct', 'first_hand', null],
    ['repeats another', [step(9, false, 'wire'), step(4, true)], 'hearsay', 'repeats', 4],
    [
      'repeats one that repeats: the nearest is named',
      [step(9, false, 'blog'), step(7, false, 'wire'), step(4, true)],
      'hearsay',
      'repeats',
      7,
    ],
    [
      'reports again what it collected itself',
      [step(9, false), step(7, false), step(4, true)],
      'direct',
      'own_report',
      4,
    ],
    [
      'repeats itself, by way of another',
      [step(9, false), step(7, false, 'wire'), step(4, true)],
      'hearsay',
      'repeats',
      7,
    ],
    [
      'reports again what nobody attests',
      [step(9, false), step(4, false)],
      'hearsay',
      'repeats',
      4,
    ],
  ] as const)('%s', (_, chain, value, why, from) => {
    expect(proposedDirectness(chain)).toEqual({ value, why, from })
  })

  it('follows from nothing where nobody attests how it is known', () => {
    expect(proposedDirectness([step(9, false)])).toBeNull()
  })
})

describe('a departure', () => {
  const proposed = {
    integrity: { value: 'verified', why: 'intact' },
    directness: { value: 'hearsay', why: 'repeats', from: 4 },
  } as const

  it.each([
    ['the same', { integrity: 'verified', directness: 'hearsay' }, []],
    ['worse in one', { integrity: 'partial', directness: 'hearsay' }, ['integrity']],
    ['other in both', { integrity: 'altered', directness: 'direct' }, ['directness', 'integrity']],
    ['nothing yet', { integrity: null, directness: null }, []],
  ] as const)('%s', (_, judged, departed) => {
    expect(departures(judged, proposed)).toEqual(departed)
  })

  it('there is none from what was not derived', () => {
    const judged = { integrity: 'altered', directness: 'direct' } as const
    expect(departures(judged, { integrity: null, directness: null })).toEqual([])
  })
})
