/**
 * Which row first covered each place of a line of clocks, where rows may cover places again: every
 * reconnecting editor tells all of its deletions anew.
 */
export class FirstSpans {
  readonly #added: { start: number; end: number; row: number }[] = []
  #starts: number[] = []
  #rows: (number | undefined)[] = []
  #settled = 0

  /** Adds what a row covers. Rows come in order. */
  add(start: number, end: number, row: number): void {
    this.#added.push({ start, end, row })
  }

  /** The first row that covered a place; undefined where none did. */
  at(place: number): number | undefined {
    if (this.#settled < this.#added.length) this.#settle()
    return this.#rows[indexAt(this.#starts, place)]
  }

  // Cut at every start and end; then each row takes the pieces that none before it took, leaping
  // over taken ones (union-find), so that the whole costs little more than sorting.
  #settle(): void {
    const cuts = new Set(this.#added.flatMap(({ start, end }) => [start, end]))
    const starts = [...cuts].sort((one, other) => one - other)
    const rows = new Array<number | undefined>(starts.length).fill(undefined)
    const next = starts.map((_, piece) => piece)
    const firstFree = (piece: number): number => {
      let free = piece
      while (next[free] !== undefined && next[free] !== free) free = next[free] ?? starts.length
      for (let at = piece; at < free; ) {
        const leap = next[at] ?? free
        next[at] = free
        at = leap
      }
      return free
    }
    for (const { start, end, row } of this.#added) {
      let piece = firstFree(indexAt(starts, start))
      while ((starts[piece] ?? end) < end) {
        rows[piece] = row
        next[piece] = piece + 1
        piece = firstFree(piece)
      }
    }
    this.#starts = starts
    this.#rows = rows
    this.#settled = this.#added.length
  }
}

/** The index of the last of these sorted numbers that is not above `place`; -1 where all are. */
export function indexAt(sorted: readonly number[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
