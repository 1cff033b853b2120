import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crimesWithElements } from '#server/findings/rules/crimes.ts'
import type { Grade, GradedItem, Level } from '#server/findings/rules/level.ts'
import { findingOf, levelOf } from '#server/findings/rules/level.ts'
import { levelByProvider, type WeighedPiece } from '#server/findings/rules/level-by-provider.ts'
import { passGate } from '#server/measures/rules/gate.ts'
import { library } from '#server/measures/rules/library.ts'
import { variantsUnder } from '#server/measures/rules/tool-gates.ts'
import { anyConstants } from './any-constants.ts'

const grade: fc.Arbitrary<Grade> = fc.record({
  reliability: fc.constantFrom('A', 'C', 'D', 'G'),
  credibility: fc.constantFrom(2, 3, 4, 5),
  directness: fc.constantFrom('direct', 'circumstantial', 'hearsay'),
  integrity: fc.constantFrom('verified', 'partial', 'altered'),
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

const some = fc.constantFrom<Level>(0, 1, 2, 3, 4, 5)

describe('under whatever constants a body may adopt', () => {
  it('no evidence in support lowers a level, and none against raises it', () => {
    fc.assert(
      fc.property(
        anyConstants,
        fc.array(piece, { maxLength: 9 }),
        piece,
        (policy, evidence, added) => {
          const before = levelOf(evidence, policy)
          const after = levelOf([...evidence, added], policy)
          return added.direction === 'supports' ? after >= before : after <= before
        },
      ),
      { numRuns: 20_000 },
    )
  }, 20_000)

  it('nor with whoever handed it over asked a second time', () => {
    fc.assert(
      fc.property(
        anyConstants,
        fc.array(handed, { maxLength: 12 }),
        handed,
        (policy, evidence, added) => {
          const before = levelByProvider(evidence, policy).level
          const after = levelByProvider([...evidence, added], policy).level
          return added.direction === 'supports' ? after >= before : after <= before
        },
      ),
      { numRuns: 20_000 },
    )
  }, 20_000)

  it('no raised element lowers a finding, and abandonment never raises one', () => {
    const levels = fc.record({
      E1: some,
      E2: some,
      E3: some,
      E4: some,
      E5: some,
      E6: some,
      E7: some,
    })
    fc.assert(
      fc.property(
        anyConstants,
        fc.constantFrom(...crimesWithElements),
        levels,
        fc.constantFrom('E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'),
        some,
        (policy, crime, given, element, to) => {
          const before = findingOf(crime, given, policy)
          const after = findingOf(crime, { ...given, [element]: to }, policy)
          const rises = element === 'E7' ? to <= given.E7 : to >= given[element]
          return rises ? after >= before : after <= before
        },
      ),
      { numRuns: 5_000 },
    )
  })

  it('force never opens below clear and convincing, nor without its grounds', () => {
    fc.assert(
      fc.property(anyConstants, some, ({ gates }, finding) => {
        for (const { gate } of library.flatMap((tool) => variantsUnder(tool, gates))) {
          if (gate.coercion !== 'force') continue
          const asked = { gate, finding: { low: finding, high: finding }, collective: false }
          const nothing = {
            legalBasis: false,
            peacefulMeansInadequate: false,
            manifestFailure: false,
            duties: false,
          }
          const everything = {
            legalBasis: true,
            peacefulMeansInadequate: true,
            manifestFailure: true,
            duties: true,
          }
          const open = passGate({ ...asked, seriousRisk: true, force: everything, reason: null })
          if (finding < 4) expect(open.status).not.toBe('met')
          const bare = passGate({
            ...asked,
            seriousRisk: true,
            force: nothing,
            reason: 'So be it.',
          })
          expect(bare.mayProceed).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })
})
