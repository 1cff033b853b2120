import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { WeighedPiece } from '#server/findings/rules/level-by-provider.ts'
import { levelByProvider } from '#server/findings/rules/level-by-provider.ts'
import { marginOf } from '#server/findings/rules/margin.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'

const strength = fc.constantFrom(1, 2, 3)
const line = fc.record({ strength, provider: fc.constantFrom('p', 'q', 'r', 's', 't') })

/** Every way to lose some of the lines. */
const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => all.concat(all.map((some) => [...some, id])), [[]])

it('the margin is what trying every loss of lines would find', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 7 }),
      fc.array(line, { maxLength: 3 }),
      (supporting, contrary) => {
        const evidence: WeighedPiece[] = [
          ...supporting
            .toSorted((left, right) => right.strength - left.strength)
            .map((one, at) => ({ ...one, direction: 'supports' as const, originGroup: `s${at}` })),
          ...contrary.map((one, at) => ({
            ...one,
            direction: 'contrary' as const,
            originGroup: `c${at}`,
          })),
        ]
        const ids = evidence
          .filter((piece) => piece.direction === 'supports')
          .map((piece) => piece.originGroup)
        const { level } = levelByProvider(evidence, standardPolicy)
        const without = (lost: readonly string[]) =>
          levelByProvider(
            evidence.filter(
              (piece) => piece.direction === 'contrary' || !lost.includes(piece.originGroup),
            ),
            standardPolicy,
          ).level
        const lowering = subsets(ids).filter((lost) => without(lost) < level)
        const fewest = Math.min(...lowering.map((lost) => lost.length))
        const margin = marginOf(evidence, ids, standardPolicy)
        expect(margin.losses.map((loss) => loss.originGroup).toSorted()).toEqual(
          ids.filter((id) => without([id]) < level).toSorted(),
        )
        // Three or more lines that must fall together are named by the strongest falling first.
        if (level === 0) expect(margin.fragility).toBeNull()
        else if (fewest <= 2) expect(margin.fragility).toBe(fewest)
        else expect(margin.fragility).toBeGreaterThanOrEqual(fewest)
      },
    ),
    { numRuns: 3_000 },
  )
})
