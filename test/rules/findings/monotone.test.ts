import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crimesWithElements } from '#server/findings/rules/crimes.ts'
import type { Grade, GradedItem, Level } from '#server/findings/rules/level.ts'
import { findingOf, levelOf } from '#server/findings/rules/level.ts'
import { levelByProvider, type WeighedPiece } from '#server/findings/rules/level-by-provider.ts'
import { levelOfLines } from '#server/findings/rules/level-of-lines.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'

type Strength = 1 | 2 | 3

const multisets = (size: number): Strength[][] => {
  const lists: Strength[][] = []
  for (let threes = 0; threes <= size; threes++)
    for (let twos = 0; twos + threes <= size; twos++)
      for (let ones = 0; ones + twos + threes <= size; ones++)
        lists.push([
          ...Array.from({ length: threes }, (): Strength => 3),
          ...Array.from({ length: twos }, (): Strength => 2),
          ...Array.from({ length: ones }, (): Strength => 1),
        ])
  return lists
}

const level = (supporting: readonly number[], contrary: readonly number[]) =>
  levelOfLines(toLines(supporting), toLines(contrary), standardPolicy)

const toLines = (strengths: readonly number[]) =>
  strengths
    .toSorted((left, right) => right - left)
    .map((strength) => ({ strength: strength === 3 ? 3 : strength === 2 ? 2 : 1 }) as const)

const grade: fc.Arbitrary<Grade> = fc.record({
  reliability: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
  credibility: fc.constantFrom(2, 3, 4, 5, 6),
  directness: fc.constantFrom('direct', 'circumstantial', 'hearsay'),
  integrity: fc.constantFrom('verified', 'partial', 'unverifiable', 'altered'),
  bearing: fc.constantFrom('strong', 'medium', 'weak', 'none'),
})

const piece: fc.Arbitrary<GradedItem> = fc.record({
  direction: fc.constantFrom('supports', 'contrary'),
  originGroup: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'unknown'),
  grades: fc.array(grade, { maxLength: 4 }),
})

const handed: fc.Arbitrary<WeighedPiece> = fc.record({
  direction: fc.constantFrom('supports', 'contrary'),
  originGroup: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  provider: fc.constantFrom('x', 'y', 'z', 'unknown'),
  strength: fc.constantFrom(0, 1, 2, 3),
})

describe('no line in support ever lowers a level, none against ever raises it', () => {
  it('over every multiset of up to 7 lines in support and 5 against', () => {
    let checks = 0
    let violations = 0
    for (const supporting of multisets(7))
      for (const contrary of multisets(5)) {
        const before = level(supporting, contrary)
        for (const added of [1, 2, 3]) {
          if (level([...supporting, added], contrary) < before) violations++
          if (level(supporting, [...contrary, added]) > before) violations++
          checks += 2
        }
        for (const at of stronger(supporting)) {
          if (level(at, contrary) < before) violations++
          checks++
        }
        for (const at of stronger(contrary)) {
          if (level(supporting, at) > before) violations++
          checks++
        }
      }
    expect(violations).toBe(0)
    expect(checks).toBeGreaterThan(60_000)
  })

  it('over random evidence with random graders', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), piece, (evidence, added) => {
        const before = levelOf(evidence)
        const after = levelOf([...evidence, added])
        return added.direction === 'supports' ? after >= before : after <= before
      }),
      { numRuns: 100_000 },
    )
  }, 20_000)

  it('with whoever handed it over asked a second time', () => {
    fc.assert(
      fc.property(fc.array(handed, { maxLength: 12 }), handed, (evidence, added) => {
        const before = levelByProvider(evidence, standardPolicy).level
        const after = levelByProvider([...evidence, added], standardPolicy).level
        return added.direction === 'supports' ? after >= before : after <= before
      }),
      { numRuns: 100_000 },
    )
  }, 20_000)

  it('nor does a raised element lower a finding', () => {
    const some = fc.constantFrom<Level>(0, 1, 2, 3, 4, 5)
    const levels = fc.record({ E1: some, E2: some, E5: some, E6: some, E7: some })
    fc.assert(
      fc.property(
        fc.constantFrom(...crimesWithElements),
        levels,
        fc.constantFrom('E1', 'E2', 'E5', 'E6', 'E7'),
        some,
        (crime, given, element, to) => {
          const before = findingOf(crime, given)
          const after = findingOf(crime, { ...given, [element]: to })
          const rises = element === 'E7' ? to <= given.E7 : to >= given[element]
          return rises ? after >= before : after <= before
        },
      ),
      { numRuns: 20_000 },
    )
  })

  it('whatever the order of the evidence and of its graders', () => {
    fc.assert(
      fc.property(
        fc
          .array(piece, { maxLength: 8 })
          .chain((evidence) =>
            fc.tuple(
              fc.constant(evidence),
              fc.shuffledSubarray(evidence, { minLength: evidence.length }),
            ),
          ),
        ([evidence, shuffled]) =>
          levelOf(evidence) ===
          levelOf(shuffled.map((p) => ({ ...p, grades: p.grades.toReversed() }))),
      ),
      { numRuns: 20_000 },
    )
  }, 20_000)
})

/** Each list with one of its lines made one stronger. */
const stronger = (strengths: readonly number[]): number[][] =>
  strengths.flatMap((strength, at) => (strength < 3 ? [strengths.with(at, strength + 1)] : []))
