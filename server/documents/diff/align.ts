import { commonSubsequence } from './common-subsequence.ts'

/** What stands at one place before and after; null where nothing corresponds. */
export type Pair<Before, After> = { before: Before | null; after: After | null }

/** The largest table of likenesses that is filled for one gap; beyond, places are paired in order. */
const mostCompared = 40_000

/**
 * Pairs two sequences in order: first what is equal by key, then, between equals, what is most alike.
 * @param alike how alike two that differ are; 0 where they must not be paired
 * @returns every entry of both, once, in an order that keeps that of each
 */
export function align<Before extends { key: string }, After extends { key: string }>(
  before: readonly Before[],
  after: readonly After[],
  alike: (before: Before, after: After) => number,
): Pair<Before, After>[] {
  const pairs: Pair<Before, After>[] = []
  let fromBefore = 0
  let fromAfter = 0
  const equal = commonSubsequence(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  for (const [one, other] of [...equal, [before.length, after.length] as const]) {
    pairs.push(...alignGap(before.slice(fromBefore, one), after.slice(fromAfter, other), alike))
    const pair = { before: before[one], after: after[other] }
    if (pair.before && pair.after) pairs.push({ before: pair.before, after: pair.after })
    fromBefore = one + 1
    fromAfter = other + 1
  }
  return pairs
}

function alignGap<Before, After>(
  before: readonly Before[],
  after: readonly After[],
  alike: (before: Before, after: After) => number,
): Pair<Before, After>[] {
  const pairs: Pair<Before, After>[] = []
  let atBefore = 0
  let atAfter = 0
  const flush = (toBefore: number, toAfter: number) => {
    for (; atBefore < toBefore; atBefore += 1)
      pairs.push({ before: before[atBefore] ?? null, after: null })
    for (; atAfter < toAfter; atAfter += 1)
      pairs.push({ before: null, after: after[atAfter] ?? null })
  }
  for (const [one, other] of mostAlike(before, after, alike)) {
    flush(one, other)
    pairs.push({ before: before[one] ?? null, after: after[other] ?? null })
    atBefore = one + 1
    atAfter = other + 1
  }
  flush(before.length, after.length)
  return pairs
}

function mostAlike<Before, After>(
  before: readonly Before[],
  after: readonly After[],
  alike: (before: Before, after: After) => number,
): [number, number][] {
  if (before.length * after.length > mostCompared) {
    return before.flatMap((one, at): [number, number][] => {
      const other = after[at]
      return other !== undefined && alike(one, other) > 0 ? [[at, at]] : []
    })
  }
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const likenesses = new Float64Array(before.length * after.length)
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const [one, other] = [before[row], after[column]]
      const here = one === undefined || other === undefined ? 0 : alike(one, other)
      likenesses[row * after.length + column] = here
      const paired = here > 0 ? here + (best[(row + 1) * width + column + 1] ?? 0) : 0
      best[row * width + column] = Math.max(
        paired,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      )
    }
  }
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < before.length && column < after.length) {
    const here = likenesses[row * after.length + column] ?? 0
    const value = best[row * width + column] ?? 0
    const paired = here + (best[(row + 1) * width + column + 1] ?? 0)
    if (here > 0 && paired >= value) pairs.push([row++, column++])
    else if ((best[(row + 1) * width + column] ?? 0) >= value) row += 1
    else column += 1
  }
  return pairs
}
