import { checkedBallots, inOrder, type RankedBallot, readOneByOne } from './ranked-ballots.ts'
import { carryOut, type Step } from './ties.ts'

/** Values are whole hundred-thousandths of a vote, because transfer values have five decimals. */
export const votesUnit = 100_000

const unit = BigInt(votesUnit)

/** Equal ballots that somebody holds, each worth `value`. */
type Parcel = { count: bigint; order: readonly string[]; value: bigint }
type Held = Map<string, Parcel[]>

/** What a stage was: the first preferences, the surplus of one, or the exclusion of one or more. */
export type StageKind = 'first' | 'surplus' | 'exclusion'

type Stage = {
  kind: StageKind
  of: string[]
  /** What everybody not excluded holds. */
  votes: Map<string, bigint>
  /** Elected at the end of this stage, most votes first. */
  elected: string[]
}

type State = { held: Held; inside: string[]; elected: string[]; stages: Stage[] }

export type CountedStage = {
  kind: StageKind
  of: string[]
  /** What everybody not excluded holds, in hundred-thousandths of a vote. */
  votes: Record<string, number>
  /** What no longer counts for anybody, with what was lost to truncation; in the same unit. */
  nonTransferable: number
  elected: string[]
}

export type TransferableCount = {
  quota: number
  stages: CountedStage[]
  /** Who is elected, in the order of their election. */
  elected: string[]
  /** Those between whom a tie that matters stopped the count. */
  tied: string[]
}

const worth = (parcels: readonly Parcel[]): bigint =>
  parcels.reduce((all, { count, value }) => all + count * value, 0n)

/** Gives parcels to the next on each that is still inside; those with none go to nobody. */
const dealt = (held: Held, parcels: readonly Parcel[], inside: readonly string[]): Held => {
  const after = new Map(held)
  for (const parcel of parcels) {
    const holder = parcel.order.find((one) => inside.includes(one))
    if (holder !== undefined) after.set(holder, [...(after.get(holder) ?? []), parcel])
  }

  return after
}

/** Of the tied, those with most (or fewest) at the latest earlier stage at which they differ. */
const byEarlierStages = (
  tied: string[],
  stages: readonly Stage[],
  sought: 'most' | 'fewest',
): string[] => {
  let left = tied
  for (const { votes } of stages.toReversed()) {
    const of = (one: string) => votes.get(one) ?? 0n
    left = left.filter((one) =>
      left.every((other) => (sought === 'most' ? of(one) >= of(other) : of(one) <= of(other))),
    )
  }

  return left
}

const mostFirst = (some: readonly string[], votes: ReadonlyMap<string, bigint>): string[] =>
  inOrder(some).sort((one, other) => {
    const more = (votes.get(other) ?? 0n) - (votes.get(one) ?? 0n)
    return more === 0n ? 0 : more > 0n ? 1 : -1
  })

type Count = { seats: number; quota: bigint }

/**
 * Ends a stage: whoever has the quota is elected, all of them together (rule 47), and when no more
 * are left than there are vacancies, they are elected too (rule 51).
 */
const endStage = (
  { held, inside, elected, stages }: State,
  { kind, of }: Pick<Stage, 'kind' | 'of'>,
  { seats, quota }: Count,
): State => {
  const votes = new Map([...held].map(([one, parcels]) => [one, worth(parcels)]))
  const reached = inside.filter((one) => (votes.get(one) ?? 0n) >= quota)
  const left = inside.filter((one) => !reached.includes(one))
  const fills = elected.length + inside.length <= seats
  const now = [...mostFirst(reached, votes), ...(fills ? mostFirst(left, votes) : [])]

  return {
    held,
    inside: fills ? [] : left,
    elected: [...elected, ...now],
    stages: [...stages, { kind, of, votes, elected: now }],
  }
}

const afterSurplus = (state: State, one: string, count: Count): State => {
  const parcels = state.held.get(one) ?? []
  const total = worth(parcels)
  const moved = parcels.map((parcel) => ({
    ...parcel,
    value: (parcel.value * (total - count.quota)) / total,
  }))
  // What is kept is the quota, on papers that go nowhere any more.
  const kept = [{ count: 1n, order: [], value: count.quota }]
  const held = new Map(dealt(state.held, moved, state.inside)).set(one, kept)

  return endStage({ ...state, held }, { kind: 'surplus', of: [one] }, count)
}

const afterExclusion = (state: State, out: string[], count: Count): State => {
  const inside = state.inside.filter((one) => !out.includes(one))
  const parcels = out.flatMap((one) => state.held.get(one) ?? [])
  const held = dealt(state.held, parcels, inside)
  for (const one of out) held.delete(one)

  return endStage({ ...state, inside, held }, { kind: 'exclusion', of: out }, count)
}

const extreme = (votes: ReadonlyMap<string, bigint>, some: string[], sought: 'most' | 'fewest') => {
  const first = mostFirst(some, votes).at(sought === 'most' ? 0 : -1)
  const worth = first === undefined ? undefined : votes.get(first)
  return some.filter((one) => votes.get(one) === worth)
}

const stepOf =
  (count: Count) =>
  (state: State): Step<State> => {
    const { inside, elected, stages } = state
    const votes = stages.at(-1)?.votes ?? new Map<string, bigint>()
    if (inside.length === 0 || elected.length === count.seats) {
      return { kind: 'over', outcome: JSON.stringify(inOrder(elected)) }
    }
    const surpluses = elected.filter((one) => (votes.get(one) ?? 0n) > count.quota)
    if (surpluses.length > 0) {
      const largest = byEarlierStages(extreme(votes, surpluses, 'most'), stages, 'most')
      const take = (one: string) => afterSurplus(state, one, count)
      const [one] = largest
      if (one !== undefined && largest.length === 1) return { kind: 'on', state: take(one) }
      return { kind: 'tie', tied: inOrder(largest), drawn: 'first', take }
    }
    const lowest = extreme(votes, inside, 'fewest')
    const vacancies = count.seats - elected.length
    const without = lowest.every((one) => votes.get(one) === 0n)
    if (without && inside.length - lowest.length >= vacancies) {
      return { kind: 'on', state: afterExclusion(state, lowest, count) }
    }
    const fewest = byEarlierStages(lowest, stages, 'fewest')
    const take = (one: string) => afterExclusion(state, [one], count)
    const [one] = fewest
    if (one !== undefined && fewest.length === 1) return { kind: 'on', state: take(one) }
    return { kind: 'tie', tied: inOrder(fewest), drawn: 'last', take }
  }

/**
 * Counts an election by single transferable vote as Scotland's local elections are counted (the
 * Scottish Local Government Elections Order 2011, schedule 1, rules 45 to 52; deliberation 3.15).
 *
 * The quota is floor(v / (seats + 1)) + 1 of the v ballots with a first preference. All who reach it
 * are elected together. The largest surplus goes first: all ballots of its holder move on at the
 * value they came with x surplus / total, each truncated to five decimals. Without a surplus the
 * last is excluded, whose ballots move on at the value they came with; options without any vote are
 * excluded together, because nothing moves. Equal surpluses and equal lasts are told apart by the
 * latest earlier stage at which they differed; where there is none, only a tie that decides who is
 * elected stops the count (see `carryOut`) and is reported. A ballot is
 * read down to the first rank that several share. Where as many are left as there are vacancies they
 * are elected.
 *
 * `lot` are the options in the order in which a lot drew them, where one was drawn: of equal
 * surpluses the one drawn first goes first, of equal lasts the one drawn last is excluded. Throws
 * RangeError for seats that are no whole number of one or more, and as `checkedBallots` does.
 */
export const countTransferable = (
  options: readonly string[],
  seats: number,
  given: readonly RankedBallot[],
  lot: readonly string[] | null = null,
): TransferableCount => {
  if (!Number.isSafeInteger(seats) || seats < 1) {
    throw new RangeError(`The seats must be a whole number, one or more: ${seats}.`)
  }
  const papers = checkedBallots(options, given).map((ballot) => ({
    count: BigInt(ballot.count),
    order: readOneByOne(ballot),
    value: unit,
  }))
  const inside = inOrder(options)
  const nobody: Held = new Map(inside.map((one) => [one, []]))
  const held = dealt(nobody, papers, inside)
  const valid = [...held.values()].reduce((all, parcels) => all + worth(parcels), 0n) / unit
  const quota = valid / (BigInt(seats) + 1n) + 1n
  const count = { seats, quota: quota * unit }
  const first = endStage(
    { held, inside, elected: [], stages: [] },
    { kind: 'first', of: [] },
    count,
  )
  const { state, tied } = carryOut(first, stepOf(count), lot)

  return {
    quota: Number(quota),
    stages: state.stages.map(({ kind, of, votes, elected }) => {
      const credited = [...votes.values()].reduce((all, value) => all + value, 0n)
      return {
        kind,
        of,
        votes: Object.fromEntries([...votes].map(([one, value]) => [one, Number(value)])),
        nonTransferable: Number(valid * unit - credited),
        elected,
      }
    }),
    elected: state.elected,
    tied,
  }
}
