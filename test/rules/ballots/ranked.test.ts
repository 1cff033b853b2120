import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairwise, strongestPaths } from '#server/ballots/rules/pairwise.ts'
import {
  borda,
  instantRunoff,
  type RankedBallot,
  schulze,
  singleTransferableVote,
} from '#server/ballots/rules/ranked.ts'
import {
  condorcetWinner,
  naiveBorda,
  naiveSchulze,
  naiveScottish,
  runoffWinners,
} from './naive-elections.ts'
import { election, shuffled, split } from './random-elections.ts'

type Published = {
  id: string
  candidates: string[]
  ballots: [number, string[]][]
  expected: {
    borda_scores?: Record<string, number>
    borda?: string
    irv_rounds?: Record<string, number>[]
    irv?: string
    condorcet?: string
    schulze_order?: string[]
    schulze_ranking?: string[][]
    pairwise?: Record<string, Record<string, number>>
    strongest_paths?: Record<string, Record<string, number>>
    seats?: number
    quota_droop?: number
    stages?: Record<string, number>[]
    elected?: string[]
  }
}
const vectors: { elections: Published[] } = JSON.parse(
  readFileSync(new URL('../../vectors/deliberation.json', import.meta.url), 'utf8'),
)
const runs = 10_000

describe.each(vectors.elections)(
  'the published election $id',
  ({ candidates, expected, ...given }) => {
    const ballots: RankedBallot[] = given.ballots.map(([count, ranking]) => ({ count, ranking }))

    it('is counted as published, by every method that it was published for', () => {
      const { seats } = expected
      const groups = expected.schulze_ranking ?? expected.schulze_order?.map((one) => [one])
      if (groups) expect(schulze(candidates, ballots)).toEqual(groups)
      if (expected.condorcet) expect(schulze(candidates, ballots)[0]).toEqual([expected.condorcet])
      if (expected.pairwise) expect(pairwise(candidates, ballots)).toEqual(expected.pairwise)
      if (expected.strongest_paths) {
        expect(strongestPaths(candidates, ballots)).toEqual(expected.strongest_paths)
      }
      if (expected.borda_scores) {
        const points = borda(candidates, ballots)
        expect(points).toEqual(expected.borda_scores)
        const [best] = Object.entries(points).sort(([, one], [, other]) => other - one)
        expect(best?.[0]).toBe(expected.borda)
      }
      if (expected.irv_rounds) {
        const { irv, irv_rounds } = expected
        expect(instantRunoff(candidates, ballots)).toEqual({
          rounds: irv_rounds,
          winner: irv,
          tied: [],
        })
      }
      if (seats !== undefined) {
        const { quota_droop, stages, elected } = expected
        const counted = singleTransferableVote(candidates, seats, ballots)
        expect(counted).toEqual({ quota: quota_droop, stages, elected, tied: [] })
      }
      expect.hasAssertions()
    })
  },
)

describe('over ten thousand random elections', () => {
  it('Schulze finds what walking every path finds, with a Condorcet winner alone at the head', () => {
    let condorcet = 0
    fc.assert(
      fc.property(election, ({ options, ballots }) => {
        const groups = schulze(options, ballots)
        expect(groups).toEqual(naiveSchulze(options, ballots))
        expect(groups.flat().sort()).toEqual([...options].sort())
        const winner = condorcetWinner(options, ballots)
        if (winner === undefined) return
        condorcet += 1
        expect(groups[0]).toEqual([winner])
      }),
      { numRuns: runs },
    )
    expect(condorcet).toBeGreaterThan(1_000)
  })

  it('Borda gives each pair won a point and each pair drawn half of one', () => {
    fc.assert(
      fc.property(election, ({ options, ballots }) => {
        const points = borda(options, ballots)
        expect(points).toEqual(naiveBorda(options, ballots))
        const voters = ballots.reduce((sum, { count }) => sum + count, 0)
        const pairs = (options.length * (options.length - 1)) / 2
        expect(Object.values(points).reduce((sum, one) => sum + one, 0)).toBe(voters * pairs)
      }),
      { numRuns: runs },
    )
  })

  it('an instant run-off has a winner exactly where every way of breaking its ties has the same', () => {
    let ties = 0
    fc.assert(
      fc.property(election, ({ options, ballots }) => {
        const { rounds, winner, tied } = instantRunoff(options, ballots)
        const possible = runoffWinners(options, ballots)
        if (possible.size === 1) {
          expect({ winner, tied }).toEqual({ winner: [...possible][0], tied: [] })
        } else {
          ties += 1
          expect(winner).toBeNull()
          expect(tied.length).toBeGreaterThan(1)
          const last = rounds.at(-1) ?? {}
          expect(new Set(tied.map((one) => last[one])).size).toBe(1)
        }
        const voters = ballots.reduce((sum, { count }) => sum + count, 0)
        const sums = rounds.map((round) => Object.values(round).reduce((sum, one) => sum + one, 0))
        expect(sums.every((sum, place) => sum <= (sums[place - 1] ?? voters))).toBe(true)
      }),
      { numRuns: runs },
    )
    expect(ties).toBeGreaterThan(200)
  })

  it('the Scottish rules elect whoever is elected in every way of breaking ties, and else say who ties', () => {
    let ties = 0
    let transfers = 0
    fc.assert(
      fc.property(election, fc.integer({ min: 1, max: 4 }), ({ options, ballots }, seats) => {
        const { quota, stages, elected, tied } = singleTransferableVote(options, seats, ballots)
        const naive = naiveScottish(options, seats, ballots)
        expect(quota).toBe(naive.quota)
        expect(elected.length).toBeLessThanOrEqual(seats)
        expect(new Set(elected).size).toBe(elected.length)

        const sets = new Set(naive.ends.map((end) => [...end.elected].sort().join()))
        if (sets.size === 1) {
          expect(tied).toEqual([])
          expect([[...elected].sort().join()]).toEqual([...sets])
          expect(elected.length).toBe(Math.min(seats, options.length))
        } else {
          ties += 1
          expect(tied.length).toBeGreaterThan(1)
          for (const one of elected) {
            expect(naive.ends.every((end) => end.elected.includes(one))).toBe(true)
          }
        }
        const [only] = naive.ends
        const zeros = stages.some((stage) => Object.values(stage).includes(0))
        if (naive.ends.length === 1 && only?.ties === 0 && !zeros) {
          expect({ stages, elected }).toEqual({ stages: only.stages, elected: only.elected })
          if (stages.length > 1) transfers += 1
        }

        // What is credited and what is non-transferable make up every vote there was, at each stage.
        const sums = stages.map((stage) =>
          Object.values(stage).reduce((sum, one) => sum + Math.round(one * 100_000), 0),
        )
        expect(sums.every((sum, place) => sum <= (sums[place - 1] ?? sum))).toBe(true)
      }),
      { numRuns: runs },
    )
    expect(ties).toBeGreaterThan(200)
    expect(transfers).toBeGreaterThan(200)
  })

  it('neither the order of options or ballots nor splitting a ballot into ones changes anything', () => {
    fc.assert(
      fc.property(
        election,
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 3 }),
        ({ options, ballots }, chance, seats) => {
          const all = (candidates: string[], given: RankedBallot[]) => [
            schulze(candidates, given),
            borda(candidates, given),
            instantRunoff(candidates, given),
            singleTransferableVote(candidates, seats, given),
          ]
          const counted = all(options, ballots)
          expect(all(shuffled(options, chance), shuffled(ballots, chance))).toEqual(counted)
          expect(all(options, split(ballots))).toEqual(counted)
        },
      ),
      { numRuns: runs },
    )
  })
})

describe('what is no election', () => {
  const one: RankedBallot = { count: 1, ranking: ['A', 'B'] }
  const counts: [string, (options: string[], ballots: RankedBallot[]) => unknown][] = [
    ['Schulze', schulze],
    ['an instant run-off', instantRunoff],
    ['Borda', borda],
    ['an election', (options, ballots) => singleTransferableVote(options, 1, ballots)],
  ]
  const wrong: [string, string[], RankedBallot, RegExp][] = [
    ['no options', [], { count: 1, ranking: [] }, /must be an option/],
    ['an option that is there twice', ['A', 'A'], { count: 1, ranking: [] }, /A is there twice/],
    ['an unknown option', ['A', 'B'], { count: 1, ranking: ['C'] }, /names C, which is no option/],
    [
      'an option named twice',
      ['A', 'B'],
      { count: 1, ranking: ['A', ['B', 'A']] },
      /names A twice/,
    ],
    ['a negative count', ['A', 'B'], { ...one, count: -1 }, /whole number, zero or more: -1/],
    ['half a ballot', ['A', 'B'], { ...one, count: 0.5 }, /whole number, zero or more: 0.5/],
    ['a count that is none', ['A', 'B'], { ...one, count: Number.NaN }, /whole number/],
    ['too many votes', ['A', 'B'], { ...one, count: 2 ** 52 }, /too many votes/],
  ]
  for (const [method, count] of counts) {
    it.each(wrong)(`${method} refuses %s with a sentence`, (_name, options, ballot, sentence) => {
      expect(() => count(options, [ballot])).toThrow(RangeError)
      expect(() => count(options, [ballot])).toThrow(sentence)
    })
  }

  it.each([0, -1, 1.5, Number.NaN])('an election to %s seats is refused', (seats) => {
    expect(() => singleTransferableVote(['A', 'B'], seats, [one])).toThrow(RangeError)
    expect(() => singleTransferableVote(['A', 'B'], seats, [one])).toThrow(/seats must be/)
  })
})
