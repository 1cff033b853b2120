import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Drawn, originTrees } from '#server/evidence/rules/origin-trees.ts'

const piece = (
  number: number,
  derivedFrom: number | null = null,
  more: Partial<Drawn> = {},
): Drawn => ({
  ...{ id: `${number}`, number, sourceId: `s${number}`, regroupedTo: null },
  derivedFrom: derivedFrom === null ? null : `${derivedFrom}`,
  firstHand: derivedFrom === null,
  ...more,
})

/** Each piece with its depth and its lines: "3 1 |." is no. 3 at depth 1, with a line that goes on beside it. */
const drawn = (pieces: readonly Drawn[]) =>
  originTrees(pieces).map(({ origin, branches }) => [
    origin,
    ...branches.map(({ piece: { number }, depth, passing }) =>
      `${number} ${depth} ${passing.map((goesOn) => (goesOn ? '|' : '.')).join('')}`.trim(),
    ),
  ])

describe('the picture of origins', () => {
  it('draws ten that repeat one as one root', () => {
    const repeated = Array.from({ length: 9 }, (_, at) => piece(at + 2, 1))
    const [tree, ...others] = originTrees([piece(1), ...repeated])
    expect(others).toEqual([])
    expect(tree).toMatchObject({ origin: '1', sources: 10 })
    expect(tree?.branches.filter(({ way }) => way === 'root')).toHaveLength(1)
  })

  it('stands what repeats below what it repeats, with the lines that go on', () => {
    const pieces = [piece(1), piece(2, 1), piece(3, 2), piece(4, 1), piece(5, 3)]
    expect(drawn(pieces)).toEqual([['1', '1 0', '2 1 |', '3 2 |.', '5 3 |..', '4 1 .']])
  })

  it('begins with the origin to which most goes back, and has the unknown together', () => {
    const unknown = { firstHand: false }
    const pieces = [
      ...[piece(1), piece(2), piece(3, 2)],
      ...[piece(4, null, unknown), piece(5, null, unknown), piece(6, 5)],
    ]
    expect(drawn(pieces)).toEqual([
      ['unknown', '4 0', '5 0', '6 1 .'],
      ['2', '2 0', '3 1 .'],
      ['1', '1 0'],
    ])
  })

  it('tells what a member grouped from what derives, and lets go what has an origin of its own', () => {
    const pieces = [
      piece(1),
      piece(2, null, { regroupedTo: '1' }),
      piece(3, 1, { regroupedTo: 'own' }),
    ]
    expect(originTrees(pieces).map(({ branches }) => branches.map(({ way }) => way))).toEqual([
      ['root', 'regrouped'],
      ['root'],
    ])
  })

  it('draws every piece once, whatever tangle it is given', () => {
    const numbers = fc.constantFrom(1, 2, 3, 4, 5, 6)
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ number: numbers, from: fc.option(numbers), firstHand: fc.boolean() }),
          { selector: ({ number }) => number },
        ),
        (given) => {
          const pieces = given.map(({ number, from, firstHand }) =>
            piece(number, from, { firstHand }),
          )
          const all = originTrees(pieces).flatMap(({ branches }) => branches)
          expect(all.map(({ piece: { number } }) => number).toSorted()).toEqual(
            given.map(({ number }) => number).toSorted(),
          )
          for (const { depth, passing } of all) expect(passing).toHaveLength(depth)
        },
      ),
    )
  })

  it('draws a chain as long as the register', () => {
    const chain = Array.from({ length: 5_000 }, (_, at) => piece(at + 1, at === 0 ? null : at))
    expect(originTrees(chain)[0]?.branches.at(-1)?.depth).toBe(4_999)
  })
})
