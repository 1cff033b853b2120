import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counts, type TallyBase, tallyMotion } from '#server/ballots/rules/tally.ts'

type Outcome = { base: number; more_than_half: boolean; at_least_two_thirds: boolean }
type Majority = Counts & { id: string; expected: Record<string, Outcome> }
const vectors: { majorities: Majority[] } = JSON.parse(
  readFileSync(new URL('../../vectors/deliberation.json', import.meta.url), 'utf8'),
)
const vector = (id: string): Majority => {
  const found = vectors.majorities.find((majority) => majority.id === id)
  if (found === undefined) throw new Error(`no vector ${id}`)
  return found
}

const half = { numerator: 1, denominator: 2, strict: true }
const twoThirds = { numerator: 2, denominator: 3, strict: false }
const none: Counts = { yes: 0, no: 0, abstain: 0, invalid: 0, present: 0, entitled: 0 }

describe('the published bases', () => {
  const names: [string, TallyBase][] = [
    ['YN', 'yes_no'],
    ['YNA', 'yes_no_abstain'],
    ['valid', 'valid'],
    ['cast', 'cast'],
    ['entitled_present', 'present'],
    ['entitled', 'entitled'],
  ]
  const { id: _id, expected, ...counts } = vector('bases')
  const { yes, no, abstain, invalid, present, entitled } = counts
  for (const [name, base] of names) {
    it(`gives the base and both verdicts for ${name}`, () => {
      const outcome = expected[name]
      const given = { yes, no, abstain, invalid, present, entitled }
      const majority = tallyMotion({ rule: { base, threshold: half }, counts: given })
      const supermajority = tallyMotion({ rule: { base, threshold: twoThirds }, counts: given })
      expect(majority.base).toBe(outcome?.base)
      expect(majority.verdict === 'adopted').toBe(outcome?.more_than_half)
      expect(supermajority.verdict === 'adopted').toBe(outcome?.at_least_two_thirds)
    })
  }
})

describe('a verdict', () => {
  it('rejects a tie on a majority, and lets it pass only where the rule says at least half', () => {
    const { yes, no, abstain } = vector('tie')
    const counts = { ...none, yes, no, abstain, present: 17, entitled: 17 }
    expect(tallyMotion({ rule: { base: 'yes_no', threshold: half }, counts }).verdict).toBe(
      'rejected',
    )
    const atLeast = { ...half, strict: false }
    expect(tallyMotion({ rule: { base: 'yes_no', threshold: atLeast }, counts }).verdict).toBe(
      'adopted',
    )
  })

  it('is no decision on a base of zero, though everybody abstained and the quorum is there', () => {
    const { abstain } = vector('all_abstain')
    const counts = { ...none, abstain, present: 9, entitled: 9 }
    const quorum = { numerator: 1, denominator: 2 }
    expect(tallyMotion({ rule: { base: 'yes_no', threshold: half, quorum }, counts })).toEqual({
      verdict: 'no_decision',
      base: 0,
    })
  })

  it('is inquorate before anything else, even on a base of zero or with everybody in favour', () => {
    const quorum = { numerator: 1, denominator: 2 }
    const rule = { base: 'yes_no', threshold: half, quorum } as const
    expect(tallyMotion({ rule, counts: { ...none, present: 4, entitled: 9 } }).verdict).toBe(
      'inquorate',
    )
    const unanimous = { ...none, yes: 4, present: 4, entitled: 9 }
    expect(tallyMotion({ rule, counts: unanimous })).toEqual({ verdict: 'inquorate', base: 4 })
  })

  it('has its quorum at exactly the fraction', () => {
    const rule = {
      base: 'yes_no',
      threshold: half,
      quorum: { numerator: 2, denominator: 3 },
    } as const
    const at = (present: number) =>
      tallyMotion({ rule, counts: { ...none, yes: 1, present, entitled: 9 } }).verdict
    expect([5, 6].map(at)).toEqual(['inquorate', 'adopted'])
  })

  it('is exact at sizes where floating point is not', () => {
    const billion = 1_000_000_000
    const threshold = { numerator: billion - 1, denominator: billion, strict: true }
    const counts = { ...none, yes: billion, no: 1 }
    expect(tallyMotion({ rule: { base: 'yes_no', threshold }, counts }).verdict).toBe('adopted')
    const tied = { ...none, yes: billion - 1, no: 1 }
    expect(tallyMotion({ rule: { base: 'yes_no', threshold }, counts: tied }).verdict).toBe(
      'rejected',
    )
  })

  it('refuses to be computed from anything but whole numbers', () => {
    for (const yes of [0.5, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const rule = { base: 'yes_no', threshold: half } as const
      expect(() => tallyMotion({ rule, counts: { ...none, yes } })).toThrow(RangeError)
    }
    const threshold = { numerator: 1, denominator: 0, strict: true }
    expect(() => tallyMotion({ rule: { base: 'yes_no', threshold }, counts: none })).toThrow(
      RangeError,
    )
  })

  it('never turns against a motion because one more votes for it instead of against', () => {
    const size = fc.integer({ min: 0, max: 1_000 })
    const base = fc.constantFrom<TallyBase>('yes_no', 'valid', 'cast', 'present', 'entitled')
    const threshold = fc.constantFrom(half, twoThirds, { ...half, strict: false })
    fc.assert(
      fc.property(
        size,
        fc.integer({ min: 1, max: 1_000 }),
        size,
        base,
        threshold,
        (yes, no, abstain, base, threshold) => {
          const present = yes + no + abstain
          const counts = { ...none, yes, no, abstain, present, entitled: present + 3 }
          const before = tallyMotion({ rule: { base, threshold }, counts }).verdict
          const swung = { ...counts, yes: yes + 1, no: no - 1 }
          const after = tallyMotion({ rule: { base, threshold }, counts: swung }).verdict
          expect(before === 'adopted' && after !== 'adopted').toBe(false)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('is the same when every weight is split into ones', () => {
    const size = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(
        size,
        size,
        size,
        fc.integer({ min: 1, max: 1_000_000 }),
        (yes, no, abstain, weight) => {
          const rule = { base: 'valid', threshold: twoThirds } as const
          const heads = { ...none, yes, no, abstain, present: 150, entitled: 150 }
          const weighed = {
            ...heads,
            yes: yes * weight,
            no: no * weight,
            abstain: abstain * weight,
          }
          expect(tallyMotion({ rule, counts: weighed }).verdict).toBe(
            tallyMotion({ rule, counts: heads }).verdict,
          )
        },
      ),
    )
  })
})
