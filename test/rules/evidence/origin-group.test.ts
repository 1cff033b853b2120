import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leadsTo, originGroups, type Placed } from '#server/evidence/rules/origin-group.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const

const register = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    derivedFrom: fc.option(fc.constantFrom(...ids)),
    firstHand: fc.boolean(),
    regroupedTo: fc.option(fc.constantFrom(...ids, 'own', 'unknown')),
  }),
  { selector: ({ id }) => id },
)

/** Walks up from one piece alone, at most as many steps as there are pieces. */
const walked = (evidence: readonly Placed[], from: Placed): string => {
  let piece: Placed | undefined = from
  for (let step = 0; step <= evidence.length && piece !== undefined; step += 1) {
    const above: string | null = leadsTo(piece)
    if (above === null) {
      const { id, regroupedTo, firstHand } = piece
      return regroupedTo === 'own' || (regroupedTo === null && firstHand) ? id : 'unknown'
    }
    piece = evidence.find(({ id }) => id === above)
  }
  return 'unknown'
}

it('the group of each piece is what walking up from it alone finds, in whatever order they come', () => {
  fc.assert(
    fc.property(register, (evidence) => {
      const groups = originGroups(evidence)
      expect([...groups.keys()].toSorted()).toEqual(evidence.map(({ id }) => id).toSorted())
      for (const piece of evidence) expect(groups.get(piece.id)).toBe(walked(evidence, piece))
    }),
    { numRuns: 2_000 },
  )
})
