/** One step of a count in rounds. */
export type Step<State> =
  | { kind: 'on'; state: State }
  /** `outcome` is the same for two ends that elect the same. */
  | { kind: 'over'; outcome: string }
  /** Several are equal where one must be taken; of a lot it is the one drawn first or last. */
  | { kind: 'tie'; tied: string[]; drawn: 'first' | 'last'; take: (one: string) => State }

type End<State> = { state: State; outcome: string | null; tied: string[] }

/**
 * How many ways of breaking ties are looked into. Where there are more, a tie counts as one that
 * matters: that is always safe, because it is then reported.
 */
const waysAtMost = 4096

const byLot = (tied: readonly string[], lot: readonly string[], drawn: 'first' | 'last') => {
  const order = tied.toSorted((one, other) => lot.indexOf(one) - lot.indexOf(other))
  return order.at(drawn === 'first' ? 0 : -1)
}

/**
 * Carries a count on to its end. A tie is never broken silently (deliberation 3.15): it is passed
 * over where every way of breaking it, and whatever tie follows, ends in the same result, and then
 * the steps are those of the first of the tied by name. Any other is broken by the lot, if there is
 * one (the options in the order drawn), and else the count stops there and names the tied.
 */
export const carryOut = <State>(
  first: State,
  step: (state: State) => Step<State>,
  lot: readonly string[] | null,
): { state: State; tied: string[] } => {
  let ways = waysAtMost
  const follow = (from: State, drawn: readonly string[] | null): End<State> => {
    let state = from
    for (;;) {
      const next = step(state)
      if (next.kind === 'over') return { state, outcome: next.outcome, tied: [] }
      if (next.kind === 'on') {
        state = next.state
        continue
      }
      const ends: End<State>[] = []
      for (const one of next.tied) {
        ways -= 1
        if (ways < 0) break
        const end = follow(next.take(one), null)
        ends.push(end)
        if (end.outcome === null || end.outcome !== ends[0]?.outcome) break
      }
      const [same] = ends
      const matters =
        ends.length < next.tied.length || ends.some(({ outcome }) => outcome !== same?.outcome)
      if (same && same.outcome !== null && !matters) return same
      const chosen = drawn === null ? undefined : byLot(next.tied, drawn, next.drawn)
      if (chosen === undefined) return { state, outcome: null, tied: next.tied }
      state = next.take(chosen)
    }
  }
  const { state, tied } = follow(first, lot)

  return { state, tied }
}
