import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRunoff } from '#server/ballots/rules/instant-runoff.ts'
import {
  borda,
  instantRunoff,
  type RankedBallot,
  schulze,
  singleTransferableVote,
} from '#server/ballots/rules/ranked.ts'
import { countTransferable, votesUnit } from '#server/ballots/rules/transferable.ts'
import { runoffWinners } from './naive-elections.ts'
import { election } from './random-elections.ts'

const ballot = (count: number, ...ranking: (string | string[])[]): RankedBallot => ({
  count,
  ranking,
})

describe('equal ranks', () => {
  it('share the points of their places in a Borda count, to the half', () => {
    expect(borda(['A', 'B', 'C', 'D'], [ballot(1, 'A', ['B', 'C', 'D'])])).toEqual({
      ...{ A: 3, B: 1, C: 1, D: 1 },
    })
    expect(borda(['A', 'B', 'C', 'D'], [ballot(1, ['A', 'B'], 'C')])).toEqual({
      ...{ A: 2.5, B: 2.5, C: 1, D: 0 },
    })
    expect(borda(['A', 'B', 'C'], [ballot(3, 'A')])).toEqual({ A: 6, B: 1.5, C: 1.5 })
  })

  it('say nothing about each other in Schulze, as do two options that are not listed', () => {
    expect(schulze(['A', 'B', 'C'], [ballot(2, 'C', ['A', 'B']), ballot(1, 'B', 'C')])).toEqual([
      ['C'],
      ['B'],
      ['A'],
    ])
    expect(schulze(['A', 'B', 'C'], [])).toEqual([['A', 'B', 'C']])
  })

  it('end a ballot that is read option by option, for good', () => {
    const ballots = [ballot(2, 'A'), ballot(2, ['B', 'C'], 'D'), ballot(1, 'D', ['B', 'C'])]
    expect(countRunoff(['A', 'B', 'C', 'D'], ballots)).toMatchObject({
      rounds: [{ A: 2, B: 0, C: 0, D: 1 }],
      exhausted: [2],
      winner: 'A',
    })
    expect(singleTransferableVote(['A', 'B', 'C', 'D'], 1, ballots).quota).toBe(2)
  })
})

describe('a tie in an instant run-off', () => {
  it('is between the last two, or between all, where nothing else tells them apart', () => {
    expect(instantRunoff(['A', 'B'], [ballot(2, 'A'), ballot(2, 'B')])).toEqual({
      rounds: [{ A: 2, B: 2 }],
      winner: null,
      tied: ['A', 'B'],
    })
    const circle = [ballot(1, 'A', 'B', 'C'), ballot(1, 'B', 'C', 'A'), ballot(1, 'C', 'A', 'B')]
    expect(instantRunoff(['A', 'B', 'C'], circle)).toEqual({
      rounds: [{ A: 1, B: 1, C: 1 }],
      winner: null,
      tied: ['A', 'B', 'C'],
    })
  })

  it('is passed over where whoever leaves first the same one wins', () => {
    const ballots = [ballot(4, 'A'), ballot(3, 'B', 'A'), ballot(1, 'C', 'A'), ballot(1, 'D', 'A')]
    const { winner, tied, rounds } = instantRunoff(['A', 'B', 'C', 'D'], ballots)
    expect({ winner, tied }).toEqual({ winner: 'A', tied: [] })
    expect(rounds).toEqual([
      { A: 4, B: 3, C: 1, D: 1 },
      { A: 5, B: 3, D: 1 },
    ])
  })

  it('decides where the two who are last would bring different winners', () => {
    const ballots = [ballot(4, 'A'), ballot(2, 'B', 'C'), ballot(2, 'C', 'A')]
    const tie = countRunoff(['A', 'B', 'C'], ballots)
    expect(tie).toMatchObject({ winner: null, tied: ['B', 'C'] })
    expect(countRunoff(['A', 'B', 'C'], ballots, ['C', 'A', 'B']).winner).toBe('C')
    expect(countRunoff(['A', 'B', 'C'], ballots, ['B', 'A', 'C']).winner).toBe('A')
  })

  it('is broken by a lot for one of those who could have won, always', () => {
    fc.assert(
      fc.property(election, fc.nat(), ({ options, ballots }, turn) => {
        const lot = [
          ...options.slice(turn % options.length),
          ...options.slice(0, turn % options.length),
        ]
        const { winner, tied } = countRunoff(options, ballots, lot)
        expect(tied).toEqual([])
        expect([...runoffWinners(options, ballots)]).toContain(winner)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a tie under the Scottish rules', () => {
  it('is told apart by the latest earlier stage at which they differed', () => {
    const ballots = [ballot(5, 'A'), ballot(3, 'B'), ballot(2, 'C'), ballot(1, 'D', 'C')]
    const counted = countTransferable(['A', 'B', 'C', 'D'], 2, ballots)
    expect(singleTransferableVote(['A', 'B', 'C', 'D'], 2, ballots).stages).toEqual([
      { A: 5, B: 3, C: 2, D: 1 },
      { A: 4, B: 3, C: 2, D: 1 },
      { A: 4, B: 3, C: 3 },
      { A: 4, B: 3 },
    ])
    expect(counted).toMatchObject({ quota: 4, elected: ['A', 'B'], tied: [] })
    expect(counted.stages.map(({ nonTransferable }) => nonTransferable)).toEqual(
      [0, 1, 1, 4].map((votes) => votes * votesUnit),
    )
  })

  it('is reported where nothing does and it decides who is elected', () => {
    const ballots = [ballot(6, 'A'), ballot(2, 'B'), ballot(2, 'C')]
    const { elected, tied } = singleTransferableVote(['A', 'B', 'C'], 2, ballots)
    expect({ elected, tied }).toEqual({ elected: ['A'], tied: ['B', 'C'] })
    const drawn = (...lot: string[]) => countTransferable(['A', 'B', 'C'], 2, ballots, lot).elected
    expect(drawn('A', 'B', 'C')).toEqual(['A', 'B'])
    expect(drawn('C', 'B', 'A')).toEqual(['A', 'C'])
  })

  it('is not reported between equal surpluses that elect the same', () => {
    const ballots = [ballot(5, 'A', 'C'), ballot(5, 'B', 'C'), ballot(1, 'D')]
    expect(singleTransferableVote(['A', 'B', 'C', 'D'], 3, ballots)).toMatchObject({
      quota: 3,
      elected: ['A', 'B', 'C'],
      tied: [],
    })
  })

  it('is always broken by a lot, and all seats are filled', () => {
    const seats = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(election, seats, fc.nat(), ({ options, ballots }, seats, turn) => {
        const lot = [
          ...options.slice(turn % options.length),
          ...options.slice(0, turn % options.length),
        ]
        const { elected, tied, stages, quota } = countTransferable(options, seats, ballots, lot)
        expect(tied).toEqual([])
        expect(elected).toHaveLength(Math.min(seats, options.length))
        expect(stages.flatMap((stage) => stage.elected)).toEqual(elected)
        // Every vote is with somebody or non-transferable, at each stage, to the hundred-thousandth.
        const whole = stages.map(({ votes, nonTransferable }) =>
          [...Object.values(votes), nonTransferable].reduce((sum, value) => sum + value, 0),
        )
        expect(new Set(whole).size).toBe(1)
        expect((whole[0] ?? 0) / votesUnit).toBeLessThan(quota * (seats + 1))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a transfer value', () => {
  it('is cut to five decimals, and what is cut off is non-transferable', () => {
    const ballots = [ballot(6, 'A', 'B'), ballot(1, 'C')]
    const two = countTransferable(['A', 'B', 'C', 'D'], 2, [...ballots, ballot(1, 'D', 'C')])
    expect(two.quota).toBe(3)
    expect(two.stages[1]).toEqual({
      kind: 'surplus',
      of: ['A'],
      votes: { A: 300_000, B: 300_000, C: 100_000, D: 100_000 },
      nonTransferable: 0,
      elected: ['B'],
    })
    const cut = countTransferable(['A', 'B', 'C', 'D'], 3, [
      ballot(7, 'A', 'B'),
      ballot(1, 'C'),
      ballot(1, 'D'),
    ])
    // Quota 3 of 9; a surplus of 4 of 7 is 0.57142 a ballot, together 3.99994.
    expect(cut.stages[1]).toMatchObject({ votes: { A: 300_000, B: 399_994 }, nonTransferable: 6 })
  })
})
