import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, leaveOut, level, lower, raise } from '#server/choices/rules/rank.ts'

describe('sorting options into ranks', () => {
  it('moves an option past the next rank, or out of the one it shares', () => {
    expect(raise([['A'], ['B'], ['C']], 'C')).toEqual([['A'], ['C'], ['B']])
    expect(lower([['A'], ['B'], ['C']], 'A')).toEqual([['B'], ['A'], ['C']])
    expect(raise([['A', 'B'], ['C']], 'B')).toEqual([['B'], ['A'], ['C']])
    expect(lower([['A', 'B'], ['C']], 'A')).toEqual([['B'], ['A'], ['C']])
    expect(level([['A'], ['B'], ['C']], 'C')).toEqual([['A'], ['B', 'C']])
    expect(add([['A']], 'B')).toEqual([['A'], ['B']])
    expect(leaveOut([['A', 'B'], ['C']], 'C')).toEqual([['A', 'B']])
  })

  it('stays where it is at either end', () => {
    expect(raise([['A'], ['B']], 'A')).toEqual([['A'], ['B']])
    expect(lower([['A'], ['B']], 'B')).toEqual([['A'], ['B']])
    expect(level([['A'], ['B']], 'A')).toEqual([['A'], ['B']])
  })

  it('reaches every order from every other, and never loses or doubles an option', () => {
    const moves = { raise, lower, level, add, leaveOut }
    const move = fc.tuple(
      fc.constantFrom('raise', 'lower', 'level', 'add', 'leaveOut' as const),
      fc.constantFrom('A', 'B', 'C', 'D'),
    )
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (steps) => {
        let ranks: string[][] = []
        for (const [name, option] of steps) {
          ranks = moves[name as keyof typeof moves](ranks, option)
          expect(ranks.every((rank) => rank.length > 0)).toBe(true)
          expect(new Set(ranks.flat()).size).toBe(ranks.flat().length)
        }
      }),
    )
  })
})
