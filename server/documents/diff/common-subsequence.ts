/** How many insertions and deletions are searched through before two sequences count as unlike. */
const mostEdits = 4_000

/**
 * The longest common subsequence of two sequences of keys, as pairs of places in ascending order.
 *
 * Myers, "An O(ND) difference algorithm and its variations" (1986), section 4. Sequences that differ in
 * more than 4,000 places have only what they begin and end with in common: nobody reads such a comparison.
 */
export function commonSubsequence(
  before: readonly string[],
  after: readonly string[],
): [before: number, after: number][] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const room = Math.min(before.length, after.length) - start
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const pairs: [number, number][] = []
  for (let at = 0; at < start; at += 1) pairs.push([at, at])
  const middle = shortestEdit(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  )
  for (const [one, other] of middle) pairs.push([one + start, other + start])
  for (let at = end; at > 0; at -= 1) pairs.push([before.length - at, after.length - at])
  return pairs
}

function shortestEdit(before: readonly string[], after: readonly string[]): [number, number][] {
  const most = Math.min(before.length + after.length, mostEdits)
  // The furthest place reached on each diagonal, shifted so that no index is negative.
  const reached = new Int32Array(2 * most + 3)
  const steps: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    steps.push(reached.slice(most - edits, most + edits + 3))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const place = diagonal + most + 1
      const below = reached[place - 1] ?? 0
      const above = reached[place + 1] ?? 0
      let x = diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal])
        x += 1
      reached[place] = x
      if (x >= before.length && x - diagonal >= after.length) {
        return walkBack(steps, before.length, after.length)
      }
    }
  }
  return []
}

function walkBack(steps: readonly Int32Array[], x: number, y: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const reached = steps[edits] ?? new Int32Array()
    const diagonal = x - y
    const below = reached[diagonal + edits] ?? 0
    const above = reached[diagonal + edits + 2] ?? 0
    const down = diagonal === -edits || (diagonal !== edits && below < above)
    const fromX = edits === 0 ? 0 : down ? above : below
    const fromY = edits === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1)
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    x = fromX
    y = fromY
  }
  return pairs.reverse()
}
