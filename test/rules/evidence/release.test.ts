import { describe, expect, it } from 'vitest'
import { type Terms, withheldFrom } from '#server/evidence/rules/release.ts'

const terms = (
  consent: Terms['consent'],
  originatorControl = false,
  released: Terms['released'] = [],
): Terms => ({ consent, originatorControl, released })

describe('what keeps evidence from an audience', () => {
  it.each([
    ['own use of what is for own use, controlled too', 'own_use', [terms('own_use', true)], null],
    ['partners, of what is for own use', 'partners', [terms('own_use')], 'consent'],
    ['partners, of what is for partners', 'partners', [terms('partners')], null],
    ['partners, of what is for a court', 'partners', [terms('court')], null],
    ['a court, of what is for partners', 'court', [terms('partners')], 'consent'],
    ['a court, of what is for a court', 'court', [terms('court')], null],
    ['an originator that was not asked', 'partners', [terms('court', true)], 'originator'],
    ['one that agreed', 'partners', [terms('court', true, ['partners'])], null],
    [
      'one that agreed for another audience',
      'court',
      [terms('court', true, ['partners'])],
      'originator',
    ],
    [
      'one that agreed to more than consent allows',
      'court',
      [terms('partners', true, ['court'])],
      'consent',
    ],
    ['two sources, of which one agreed', 'partners', [terms('court'), terms('own_use')], 'consent'],
    [
      'two, of which one is controlled',
      'court',
      [terms('court'), terms('court', true)],
      'originator',
    ],
    ['two, kept for both reasons', 'court', [terms('court', true), terms('partners')], 'consent'],
    ['nobody behind it', 'court', [], null],
  ] as const)('%s', (_, audience, sources, why) => {
    expect(withheldFrom(audience, sources)).toBe(why)
  })
})
