import type { RankedBallot } from '#server/ballots/rules/ranked.ts'

/**
 * The same elections counted a second time, slowly and differently: every voter by himself, every
 * path between two options, every way of breaking every tie. Nothing of the product is used.
 */
type Voter = string[][]

const voters = (ballots: RankedBallot[]): Voter[] =>
  ballots.flatMap(({ count, ranking }) =>
    Array.from({ length: count }, () =>
      ranking.map((rank) => (typeof rank === 'string' ? [rank] : rank)),
    ),
  )

const placeOf = (voter: Voter, option: string): number => {
  const place = voter.findIndex((rank) => rank.includes(option))
  return place === -1 ? Number.POSITIVE_INFINITY : place
}

const preferring = (all: Voter[], one: string, other: string): number =>
  all.filter((voter) => placeOf(voter, one) < placeOf(voter, other)).length

/** Whoever beats every other option in its pair, if anybody does. */
export const condorcetWinner = (options: string[], ballots: RankedBallot[]): string | undefined => {
  const all = voters(ballots)
  return options.find((one) =>
    options.every(
      (other) => one === other || preferring(all, one, other) > preferring(all, other, one),
    ),
  )
}

type Links = Map<string, Map<string, number>>

/** Each link that is won, with the votes that win it. */
const linksOf = (options: string[], all: Voter[]): Links =>
  new Map(
    options.map((one) => {
      const won = options
        .map((other) => [other, preferring(all, one, other), preferring(all, other, one)] as const)
        .filter(([, votes, against]) => votes > against)
      return [one, new Map(won.map(([other, votes]) => [other, votes]))]
    }),
  )

/** Walks every path without a loop. */
const bestPath = (links: Links, from: string, to: string): number => {
  const walk = (at: string, seen: string[], weakest: number): number => {
    if (at === to) return weakest
    const onward = [...(links.get(at) ?? [])].filter(([next]) => !seen.includes(next))
    const ends = onward.map(([next, votes]) =>
      walk(next, [...seen, next], Math.min(weakest, votes)),
    )
    return Math.max(0, ...ends)
  }
  return walk(from, [from], Number.POSITIVE_INFINITY)
}

export const naiveSchulze = (options: string[], ballots: RankedBallot[]): string[][] => {
  const all = voters(ballots)
  const links = linksOf(options, all)
  const beats = (a: string, b: string) => a !== b && bestPath(links, a, b) > bestPath(links, b, a)
  const beaten = new Map(options.map((a) => [a, options.filter((b) => beats(b, a))]))
  // How deep an option lies is the longest chain of options that beat each other down to it.
  const depth = (option: string): number =>
    1 + Math.max(-1, ...(beaten.get(option) ?? []).map(depth))
  const depths = options.map(depth)
  return [...new Set(depths)]
    .sort((a, b) => a - b)
    .map((level) => options.filter((_, place) => depths[place] === level).sort())
}

export const naiveBorda = (options: string[], ballots: RankedBallot[]): Record<string, number> => {
  const all = voters(ballots)
  const scores = options.map((one) => {
    const others = options.filter((other) => other !== one)
    const won = others.map((other) => preferring(all, one, other))
    const drawn = others.map(
      (other) => all.length - preferring(all, one, other) - preferring(all, other, one),
    )
    const points = [...won.map((votes) => 2 * votes), ...drawn].reduce((sum, one) => sum + one, 0)
    return [one, points / 2]
  })
  return Object.fromEntries(scores)
}

const choiceOf = (voter: Voter, left: string[]): string | null => {
  for (const rank of voter) {
    const [only] = rank
    if (rank.length > 1 || only === undefined) return null
    if (left.includes(only)) return only
  }
  return null
}

/** Everybody who wins an instant run-off in some way of breaking its ties, one option out a round. */
export const runoffWinners = (options: string[], ballots: RankedBallot[]): Set<string> => {
  const all = voters(ballots)
  const from = (left: string[]): Set<string> => {
    if (left.length === 1) return new Set(left)
    const held = left.map((one) => all.filter((voter) => choiceOf(voter, left) === one).length)
    const fewest = Math.min(...held)
    const last = left.filter((_, place) => held[place] === fewest)
    return new Set(last.flatMap((out) => [...from(left.filter((one) => one !== out))]))
  }
  return from(options)
}

type Paper = { voter: Voter; value: number; holder: string | null }
type Stv = {
  papers: Paper[]
  left: string[]
  elected: string[]
  full: Record<string, number>
  stages: Record<string, number>[]
  ties: number
}

const micro = 100_000

/** Every end of an election under the Scottish rules, over all ways of breaking ties by lot. */
export const naiveScottish = (
  options: string[],
  seats: number,
  ballots: RankedBallot[],
): {
  quota: number
  ends: { elected: string[]; stages: Record<string, number>[]; ties: number }[]
} => {
  const papers = voters(ballots)
    .map((voter) => ({ voter, value: micro, holder: choiceOf(voter, options) }))
    .filter(({ holder }) => holder !== null)
  const quota = Math.floor(papers.length / (seats + 1)) + 1

  const settle = (state: Stv): Stv => {
    const out = new Set(options)
    for (const one of [...state.left, ...state.elected]) out.delete(one)
    const now: Record<string, number> = {}
    for (const one of options.filter((option) => !out.has(option))) {
      const held = state.papers.filter(({ holder }) => holder === one)
      now[one] = state.full[one] ?? held.reduce((sum, { value }) => sum + value, 0)
    }
    const stages = [...state.stages, now]
    const more = (a: string, b: string) => (now[b] ?? 0) - (now[a] ?? 0) || (a < b ? -1 : 1)
    const winners = state.left.filter((one) => (now[one] ?? 0) >= quota * micro).sort(more)
    const rest = state.left.filter((one) => !winners.includes(one))
    const fill = state.elected.length + winners.length + rest.length <= seats
    const elected = [...state.elected, ...winners, ...(fill ? rest.sort(more) : [])]
    return { ...state, stages, elected, left: fill ? [] : rest }
  }

  const earlier = (tied: string[], { stages }: Stv, best: 1 | -1): string[] => {
    const [one, ...others] = tied
    if (one === undefined || others.length === 0) return tied
    for (const stage of [...stages].reverse()) {
      const held = tied.map((option) => best * (stage[option] ?? 0))
      const top = Math.max(...held)
      const left = tied.filter((_, place) => held[place] === top)
      if (left.length < tied.length) return earlier(left, { stages } as Stv, best)
    }
    return tied
  }

  const go = (state: Stv): Stv[] => {
    if (state.elected.length >= seats || state.left.length === 0) return [state]
    const now = state.stages[state.stages.length - 1] ?? {}
    const of = (one: string) => now[one] ?? 0
    const over = state.elected.filter((one) => of(one) > quota * micro)
    if (over.length > 0) {
      const most = Math.max(...over.map(of))
      const first = earlier(
        over.filter((one) => of(one) === most),
        state,
        1,
      )
      return first.flatMap((one) => {
        const papers = state.papers.map((paper) =>
          paper.holder === one
            ? {
                ...paper,
                value: Number((BigInt(paper.value) * BigInt(most - quota * micro)) / BigInt(most)),
                holder: choiceOf(paper.voter, state.left),
              }
            : paper,
        )
        const full = { ...state.full, [one]: quota * micro }
        return go(settle({ ...state, papers, full, ties: state.ties + first.length - 1 }))
      })
    }
    const fewest = Math.min(...state.left.map(of))
    const last = earlier(
      state.left.filter((one) => of(one) === fewest),
      state,
      -1,
    )
    return last.flatMap((one) => {
      const left = state.left.filter((other) => other !== one)
      const papers = state.papers.map((paper) =>
        paper.holder === one ? { ...paper, holder: choiceOf(paper.voter, left) } : paper,
      )
      return go(settle({ ...state, papers, left, ties: state.ties + last.length - 1 }))
    })
  }

  const start = settle({ papers, left: options, elected: [], full: {}, stages: [], ties: 0 })
  const inVotes = (stage: Record<string, number>) =>
    Object.fromEntries(Object.entries(stage).map(([one, value]) => [one, value / micro]))
  return {
    quota,
    ends: go(start).map(({ elected, stages, ties }) => ({
      elected,
      stages: stages.map(inVotes),
      ties,
    })),
  }
}
