import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepestLevel, numbersOf } from '#server/meetings/rules/agenda.ts'
import {
  type Move,
  movePoint,
  moves,
  partsOf,
  removePoint,
} from '#server/meetings/rules/agenda-tree.ts'

const tree = (...levels: number[]) => levels.map((level, at) => ({ level, name: `p${at}` }))
const told = (points: readonly { level: number; name: string }[]) => {
  const numbers = numbersOf(points.map(({ level }) => level))
  return points.map(({ name }, at) => `${numbers[at]} ${name}`)
}
const moved = (levels: number[], at: number, move: Move) => {
  const done = movePoint(tree(...levels), at, move)
  return done && [...told(done.points), done.at]
}

const trees = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }).map((drawn) => {
  let level = 0
  return tree(
    ...drawn.map((down) => {
      level = Math.max(1, Math.min(deepestLevel, level + 1 - down))
      return level
    }),
  )
})
const isTree = (points: readonly { level: number }[]) =>
  points.every(
    ({ level }, at) => level <= (points[at - 1]?.level ?? 0) + 1 && level <= deepestLevel,
  )

describe('a point of an agenda', () => {
  it('moves with its parts past the whole of its neighbour', () => {
    expect(moved([1, 2, 1, 2, 2], 2, 'up')).toEqual([
      '1 p2',
      '1.1 p3',
      '1.2 p4',
      '2 p0',
      '2.1 p1',
      0,
    ])
    expect(moved([1, 2, 1, 2, 2], 0, 'down')).toEqual([
      '1 p2',
      '1.1 p3',
      '1.2 p4',
      '2 p0',
      '2.1 p1',
      3,
    ])
    expect(moved([1, 2, 2], 2, 'up')).toEqual(['1 p0', '1.1 p2', '1.2 p1', 1])
  })

  it('moves into the one before it, and out of its parent', () => {
    expect(moved([1, 1, 2], 1, 'in')).toEqual(['1 p0', '1.1 p1', '1.1.1 p2', 1])
    expect(moved([1, 2, 2], 1, 'out')).toEqual(['1 p0', '2 p1', '2.1 p2', 1])
  })

  it('stays where there is no such way', () => {
    expect(moved([1, 1], 0, 'up')).toBeNull()
    expect(moved([1, 2], 1, 'up')).toBeNull()
    expect(moved([1, 2, 1], 1, 'down')).toBeNull()
    expect(moved([1, 2], 0, 'in')).toBeNull()
    expect(moved([1, 1, 2, 3], 1, 'in')).toBeNull()
    expect(moved([1], 0, 'out')).toBeNull()
    expect(moved([1], 5, 'up')).toBeNull()
  })

  it('goes with its parts', () => {
    expect(told(removePoint(tree(1, 2, 3, 1), 0))).toEqual(['1 p3'])
    expect(partsOf(tree(1, 2, 3, 1), 0)).toBe(2)
  })

  it('leaves a tree of the same points wherever it is moved, and up undoes down', () => {
    fc.assert(
      fc.property(trees, fc.nat(11), fc.constantFrom(...moves), (points, drawn, move) => {
        const at = drawn % points.length
        const done = movePoint(points, at, move)
        if (done === null) return
        expect(isTree(done.points)).toBe(true)
        expect(done.points.map(({ name }) => name).sort()).toEqual(
          points.map(({ name }) => name).sort(),
        )
        expect(done.points[done.at]?.name).toBe(points[at]?.name)
        if (move === 'down') expect(movePoint(done.points, done.at, 'up')?.points).toEqual(points)
        if (move === 'in')
          expect(isTree(movePoint(done.points, done.at, 'out')?.points ?? [])).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
