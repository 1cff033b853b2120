import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closesOriginCycle, originGroups } from '#server/evidence/rules/origin-group.ts'
import { closesCycle, provenanceChain } from '#server/evidence/rules/provenance.ts'

const piece = (id: string, derivedFrom: string | null = null, firstHand = true) => ({
  id,
  derivedFrom,
  firstHand,
  regroupedTo: null as string | null,
})

const byId = (...pieces: ReturnType<typeof piece>[]) => new Map(pieces.map((p) => [p.id, p]))

describe('provenance', () => {
  it('follows a chain back to its root', () => {
    const chain = provenanceChain(byId(piece('a'), piece('b', 'a'), piece('c', 'b')), 'c')
    expect(chain.map((link) => link.id)).toEqual(['c', 'b', 'a'])
  })

  it('refuses to let evidence be its own origin, near or far', () => {
    const known = byId(piece('a'), piece('b', 'a'), piece('c', 'b'))
    expect(closesCycle(known, 'a', 'a')).toBe(true)
    expect(closesCycle(known, 'a', 'c')).toBe(true)
    expect(closesCycle(known, 'c', 'a')).toBe(false)
  })

  it('refuses a circle made of a regrouping and a derivation together', () => {
    const known = [piece('a'), piece('b', 'a')]
    expect(closesOriginCycle(known, 'a', 'b')).toBe(true)
    expect(closesOriginCycle(known, 'b', 'a')).toBe(false)
  })

  it('ends on any tangle, and calls a circle an unknown origin', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            id,
            derivedFrom: fc.option(id),
            firstHand: fc.boolean(),
            regroupedTo: fc.option(fc.oneof(id, fc.constantFrom('own', 'unknown'))),
          }),
          { selector: (p) => p.id },
        ),
        (tangle) => {
          for (const [of, group] of originGroups(tangle)) {
            const root = tangle.find((p) => p.id === group)
            expect(group === 'unknown' || root !== undefined).toBe(true)
            expect(tangle.some((p) => p.id === of)).toBe(true)
            // A root is its own origin, so grouping twice changes nothing.
            if (root !== undefined) expect(originGroups(tangle).get(root.id)).toBe(group)
          }
        },
      ),
    )
    expect(originGroups([piece('a', 'b'), piece('b', 'a')]).get('a')).toBe('unknown')
  })
})
