import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Amending,
  amendmentChanges,
  excludeEachOther,
  orderAsRuled,
  votingOrder,
} from '#server/motions/rules/voting-order.ts'

const several = fc
  .array(
    fc.record({
      change: fc.constantFrom(...amendmentChanges),
      place: fc.nat({ max: 5 }),
      amount: fc.nat({ max: 20 }),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((one, at): Amending => ({ ...one, motionId: `m${at}`, number: at + 1 })))

describe('the order in which amendments are voted on', () => {
  it('has the furthest from the original first', () => {
    const one = (motionId: string, change: Amending['change'], amount: number, place = 1) => ({
      ...{ motionId, change, amount, place, number: Number(motionId) },
    })
    expect(
      votingOrder([
        one('1', 'insert_after', 90),
        one('2', 'replace', 2),
        one('3', 'delete', 4),
        one('4', 'replace', 11),
        one('5', 'replace', 2, 0),
        one('6', 'insert_after', 3),
      ]),
    ).toEqual(['3', '4', '5', '2', '1', '6'])
  })

  it('is the same in whatever order they were given, and names each once', () => {
    fc.assert(
      fc.property(several, fc.infiniteStream(fc.double({ noNaN: true })), (all, keys) => {
        const drawn = new Map(all.map((one) => [one.motionId, keys.next().value ?? 0]))
        const shuffled = all.toSorted(
          (one, other) => (drawn.get(one.motionId) ?? 0) - (drawn.get(other.motionId) ?? 0),
        )
        expect(votingOrder(shuffled)).toEqual(votingOrder(all))
        expect(votingOrder(all).toSorted()).toEqual(all.map(({ motionId }) => motionId).toSorted())
      }),
      { numRuns: 10_000 },
    )
  })

  it('follows the chair’s ruling for those that it names, and the rule for those proposed since', () => {
    fc.assert(
      fc.property(several, fc.nat({ max: 8 }), (all, some) => {
        const ruled = votingOrder(all).slice(0, some).reverse()
        const order = orderAsRuled(all, [...ruled, 'gone'])
        expect(order.slice(0, ruled.length)).toEqual(ruled)
        expect(order.slice(ruled.length)).toEqual(
          votingOrder(all).filter((id) => !ruled.includes(id)),
        )
        expect(orderAsRuled(all, null)).toEqual(votingOrder(all))
      }),
    )
  })
})

describe('two amendments', () => {
  it('exclude each other where both delete or replace one paragraph', () => {
    const at = (change: Amending['change'], place: number) => ({ change, place })
    expect(excludeEachOther(at('delete', 2), at('replace', 2))).toBe(true)
    expect(excludeEachOther(at('replace', 2), at('replace', 2))).toBe(true)
    expect(excludeEachOther(at('replace', 2), at('replace', 3))).toBe(false)
    expect(excludeEachOther(at('delete', 2), at('insert_after', 2))).toBe(false)
    expect(excludeEachOther(at('insert_after', 2), at('insert_after', 2))).toBe(false)
  })
})
