import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ApprovalBallot, approval } from '#server/ballots/rules/approval.ts'
import { type ScoreBallot, score } from '#server/ballots/rules/score.ts'
import { shuffled } from './random-elections.ts'

const options = ['A', 'B', 'C', 'D']
const count = fc.nat({ max: 9 })
const approvals: fc.Arbitrary<ApprovalBallot[]> = fc.array(
  fc.record({ count, approved: fc.shuffledSubarray(options) }),
  { maxLength: 8 },
)
const given = fc.integer({ min: 0, max: 5 })
const scores: fc.Arbitrary<ScoreBallot[]> = fc.array(
  fc.record({
    count,
    scores: fc.record({ A: given, B: given, C: given, D: given }, { requiredKeys: [] }),
  }),
  { maxLength: 8 },
)
const ones = <Ballot extends { count: number }>(ballots: Ballot[]): Ballot[] =>
  ballots.flatMap((ballot) => Array.from({ length: ballot.count }, () => ({ ...ballot, count: 1 })))

const mostOf = (totals: Record<string, number>): string[] => {
  const most = Math.max(...Object.values(totals))
  return most === 0 ? [] : options.filter((option) => totals[option] === most)
}

describe('an approval vote', () => {
  it('adds up as each voter does by hand, over ten thousand of them, in whatever order', () => {
    fc.assert(
      fc.property(approvals, fc.infiniteStream(fc.nat()), (ballots, chance) => {
        const counted = approval(options, ballots)
        const byHand = options.map((option) => {
          const voters = ones(ballots).filter(({ approved }) => approved.includes(option))
          return [option, voters.length]
        })
        expect(counted.totals).toEqual(Object.fromEntries(byHand))
        expect(counted.leading).toEqual(mostOf(counted.totals))
        expect(approval(options, ones(ballots))).toEqual(counted)
        expect(approval(shuffled(options, chance), shuffled(ballots, chance))).toEqual(counted)
      }),
      { numRuns: 10_000 },
    )
  })

  it('leaves a tie as it is, and has nobody in the lead where nobody was approved of', () => {
    expect(approval(options, [{ count: 2, approved: ['C', 'A'] }]).leading).toEqual(['A', 'C'])
    expect(approval(options, [{ count: 2, approved: [] }]).leading).toEqual([])
  })

  it.each<[string, ApprovalBallot, RegExp]>([
    ['an unknown option', { count: 1, approved: ['E'] }, /names E, which is no option/],
    ['an option named twice', { count: 1, approved: ['A', 'A'] }, /names A twice/],
    ['a negative count', { count: -2, approved: ['A'] }, /whole number, zero or more/],
  ])('refuses %s with a sentence', (_name, ballot, sentence) => {
    expect(() => approval(options, [ballot])).toThrow(RangeError)
    expect(() => approval(options, [ballot])).toThrow(sentence)
  })
})

describe('a score vote', () => {
  it('adds up as each voter does by hand, over ten thousand of them, in whatever order', () => {
    fc.assert(
      fc.property(scores, fc.infiniteStream(fc.nat()), (ballots, chance) => {
        const counted = score(options, ballots)
        const byHand = options.map((option) => [
          option,
          ones(ballots).reduce((sum, ballot) => sum + (ballot.scores[option] ?? 0), 0),
        ])
        expect(counted.totals).toEqual(Object.fromEntries(byHand))
        expect(counted.leading).toEqual(mostOf(counted.totals))
        expect(score(options, ones(ballots))).toEqual(counted)
        expect(score(shuffled(options, chance), shuffled(ballots, chance))).toEqual(counted)
      }),
      { numRuns: 10_000 },
    )
  })

  it('compares sums: who is scored by one alone does not lead for a mean of five', () => {
    const ballots = [
      { count: 1, scores: { A: 5 } },
      { count: 3, scores: { B: 4 } },
    ]
    expect(score(options, ballots).leading).toEqual(['B'])
  })

  it.each<[string, ScoreBallot, RegExp]>([
    ['an unknown option', { count: 1, scores: { E: 1 } }, /names E, which is no option/],
    ['six', { count: 1, scores: { A: 6 } }, /from 0 to 5: 6/],
    ['less than zero', { count: 1, scores: { A: -1 } }, /from 0 to 5: -1/],
    ['half a point', { count: 1, scores: { A: 0.5 } }, /from 0 to 5: 0.5/],
    ['half a ballot', { count: 0.5, scores: { A: 1 } }, /whole number, zero or more/],
  ])('refuses %s with a sentence', (_name, ballot, sentence) => {
    expect(() => score(options, [ballot])).toThrow(RangeError)
    expect(() => score(options, [ballot])).toThrow(sentence)
  })
})
