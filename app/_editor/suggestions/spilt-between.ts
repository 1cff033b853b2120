import type { InsertionKeys } from './contain-insertions.ts'

/** Letters that read as an insertion and were there, as no insertion, before. */
export type Spilt = { from: number; length: number; key: string }

type Delta = readonly {
  retain?: number | undefined
  insert?: unknown
  delete?: number | undefined
}[]

/**
 * What a change has made an insertion of among the letters that it kept.
 * @param delta how the letters after follow from those before; what it says of marks is not relied on, as
 * Yjs also tells of marks that did not change
 */
export function spiltBetween(
  before: readonly InsertionKeys[],
  after: readonly InsertionKeys[],
  delta: Delta,
): Spilt[] {
  const spilt: Spilt[] = []
  const then = reader(before)
  const now = reader(after)
  const keep = (letters: number): void => {
    for (let left = letters; left > 0; ) {
      const length = Math.min(left, then.left(), now.left())
      if (then.keys().length === 0) {
        for (const key of now.keys()) spilt.push({ from: now.at(), length, key })
      }
      then.skip(length)
      now.skip(length)
      left -= length
    }
  }
  for (const { retain, insert, delete: gone } of delta) {
    if (retain !== undefined) keep(retain)
    else if (gone !== undefined) then.skip(gone)
    else now.skip(typeof insert === 'string' ? insert.length : 1)
  }
  keep(Number.isFinite(then.rest()) ? then.rest() : 0)
  return spilt
}

function reader(runs: readonly InsertionKeys[]) {
  let index = 0
  let used = 0
  let at = 0
  const left = () => (runs[index]?.length ?? Number.POSITIVE_INFINITY) - used
  const skip = (letters: number) => {
    let ahead = letters
    at += letters
    while (runs[index] !== undefined && ahead >= left()) {
      ahead -= left()
      index += 1
      used = 0
    }
    used += ahead
  }
  const rest = () => runs.slice(index).reduce((sum, { length }) => sum + length, -used)
  return { keys: () => runs[index]?.keys ?? [], left, skip, at: () => at, rest }
}
