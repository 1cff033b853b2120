import { deepestLevel } from './agenda.ts'

/** A point of a tree that is kept in the order of reading. */
type Levelled = { readonly level: number }

/** How many points a point is with all its parts. */
const sizeAt = (points: readonly Levelled[], at: number): number => {
  const level = points[at]?.level ?? 0
  let end = at + 1
  while ((points[end]?.level ?? 0) > level) end += 1
  return end - at
}

/** Where the point before it at the same level begins, under the same parent; null for the first. */
const elderOf = (points: readonly Levelled[], at: number): number | null => {
  const level = points[at]?.level ?? 0
  for (let before = at - 1; before >= 0; before -= 1) {
    const other = points[before]?.level ?? 0
    if (other === level) return before
    if (other < level) return null
  }
  return null
}

/** Where the next point at the same level begins, under the same parent; null for the last. */
const youngerOf = (points: readonly Levelled[], at: number): number | null => {
  const next = at + sizeAt(points, at)
  return points[next]?.level === points[at]?.level && next < points.length ? next : null
}

/** The ways in which a point can be moved about an agenda. */
export const moves = ['up', 'down', 'in', 'out'] as const
export type Move = (typeof moves)[number]

/**
 * Moves a point with its parts: before the one before it or behind the one after it at its level, into the one
 * before it as a part, or out of its parent (what followed it there then follows as its parts).
 * @returns the points, and where the moved one stands; null where there is no such way
 */
export const movePoint = <Point extends Levelled>(
  points: readonly Point[],
  at: number,
  move: Move,
): { points: Point[]; at: number } | null => {
  const point = points[at]
  if (point === undefined) return null
  const size = sizeAt(points, at)
  const deeper = (by: number) =>
    points.map((other, place) =>
      place >= at && place < at + size ? { ...other, level: other.level + by } : other,
    )
  if (move === 'in') {
    const deepest = Math.max(...points.slice(at, at + size).map(({ level }) => level))
    return elderOf(points, at) === null || deepest >= deepestLevel
      ? null
      : { points: deeper(1), at }
  }
  if (move === 'out') return point.level === 1 ? null : { points: deeper(-1), at }
  const other = move === 'up' ? elderOf(points, at) : youngerOf(points, at)
  if (other === null) return null
  const [first, second] = move === 'up' ? [other, at] : [at, other]
  const end = second + sizeAt(points, second)
  const swapped = [
    ...points.slice(0, first),
    ...points.slice(second, end),
    ...points.slice(first, second),
    ...points.slice(end),
  ]
  return { points: swapped, at: move === 'up' ? other : at + sizeAt(points, other) }
}

/** The points without one of them; its parts go with it. */
export const removePoint = <Point extends Levelled>(
  points: readonly Point[],
  at: number,
): Point[] => [...points.slice(0, at), ...points.slice(at + sizeAt(points, at))]

/** How many parts a point has, at all depths. */
export const partsOf = (points: readonly Levelled[], at: number): number => sizeAt(points, at) - 1
