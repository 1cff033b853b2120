import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BallotToCount,
  type CastVote,
  countBallot,
} from '#server/ballots/rules/count-ballot.ts'
import { type Closing, mayClose } from '#server/ballots/rules/may-close.ts'
import { ruleUnder } from '#server/ballots/rules/rule-under.ts'
import { isSettled, yetToVote } from '#server/ballots/rules/settled.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { anyBallot } from './any-ballot.ts'

const names = ['majority', 'two_thirds', 'unanimity', 'consent'] as const
const standardRules = names.map((name) => ruleUnder(standardRulesOfProcedure, name))
const majority = ruleUnder(standardRulesOfProcedure, 'majority')
const noon = Date.UTC(2026, 0, 1, 12)
const at = (second: number) => new Date(noon + 1000 * second)
const five = ['a', 'b', 'c', 'd', 'e']
const electorate = five.map((ministry) => ({ ministry, principal: `${ministry}1`, deputies: [] }))
const vote = (ministry: string, choice: string): CastVote => ({
  ministry,
  member: `${ministry}1`,
  choice,
  at: at(1).toISOString(),
})
const ballot = (votes: CastVote[], change: Partial<BallotToCount> = {}): BallotToCount => ({
  rule: majority,
  mode: 'meeting',
  electorate,
  presentAtOpening: five,
  presentAtClose: five,
  votes,
  ...change,
})
const closing = (change: Partial<Closing>): Closing => ({
  state: 'open',
  by: 'convenor',
  closesAt: at(60),
  ruling: null,
  ballot: ballot([]),
  at: at(30),
  ...change,
})
const yes = (...ministries: string[]) => ministries.map((ministry) => vote(ministry, 'yes'))

describe('a ballot is closed', () => {
  it('from the very instant of its deadline, by whoever is entitled to', () => {
    expect(mayClose(closing({ at: at(60), by: 'deadline' }))).toEqual({
      ok: true,
      ground: 'deadline',
    })
    expect(mayClose(closing({ at: at(60) }))).toEqual({ ok: true, ground: 'deadline' })
  })

  it('never early by the worker, whatever the votes', () => {
    const all = ballot(yes(...five))
    expect(mayClose(closing({ at: at(59), by: 'deadline', ballot: all }))).toEqual({
      ok: false,
      refusal: 'ballots.not_due',
    })
    expect(mayClose(closing({ by: 'deadline', closesAt: null, ballot: all })).ok).toBe(false)
  })

  it('early only when all have voted, nothing can change, or a ruling says why', () => {
    expect(mayClose(closing({ ballot: ballot(yes(...five)) }))).toEqual({
      ok: true,
      ground: 'everyone_voted',
    })
    expect(mayClose(closing({ ballot: ballot(yes('a', 'b', 'c')) }))).toEqual({
      ok: true,
      ground: 'settled',
    })
    const open = ballot(yes('a', 'b'))
    expect(mayClose(closing({ ballot: open }))).toEqual({
      ok: false,
      refusal: 'ballots.votes_outstanding',
    })
    expect(mayClose(closing({ ballot: open, ruling: ' ' })).ok).toBe(false)
    expect(mayClose(closing({ ballot: open, ruling: 'The sitting is suspended.' }))).toEqual({
      ok: true,
      ground: 'ruling',
    })
  })

  it('once', () => {
    expect(mayClose(closing({ state: 'closed', at: at(61) }))).toEqual({
      ok: false,
      refusal: 'ballots.ballot_closed',
    })
  })

  it('without waiting for ministries that left the meeting or have nobody to vote', () => {
    const gone = ballot(yes('a', 'b'), { presentAtClose: ['a', 'b', 'c'] })
    expect(yetToVote(gone)).toEqual(['c'])
    const vacant = electorate.map((seat) =>
      seat.ministry === 'c' ? { ...seat, principal: null } : seat,
    )
    expect(yetToVote({ ...gone, electorate: vacant })).toEqual([])
  })
})

describe('a verdict is settled', () => {
  const splits = (size: number): string[][] =>
    size === 0
      ? [[]]
      : splits(size - 1).flatMap((rest) =>
          ['', 'yes', 'no', 'abstain'].map((one) => [...rest, one]),
        )

  it('exactly when every way the rest could vote ends the same', () => {
    const rules = standardRules.flatMap((rule) => [
      rule,
      { ...rule, base: 'entitled' as const },
      { ...rule, base: 'present' as const },
    ])
    const choices = fc.array(fc.constantFrom('', 'yes', 'no', 'abstain'), {
      minLength: 5,
      maxLength: 5,
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.constantFrom('meeting' as const, 'correspondence' as const),
        choices,
        fc.subarray(five),
        fc.subarray(five),
        (rule, mode, given, presentAtOpening, presentAtClose) => {
          const cast = given.flatMap((choice, place) =>
            choice === '' ? [] : [vote(five[place] ?? 'a', choice)],
          )
          const open = ballot(cast, { rule, mode, presentAtOpening, presentAtClose })
          const remaining = yetToVote(open)
          const ends = splits(remaining.length).map((split) => {
            const rest = split.flatMap((choice, place) =>
              choice === '' ? [] : [vote(remaining[place] ?? 'a', choice)],
            )
            return countBallot({ ...open, votes: [...cast, ...rest] }).verdict
          })
          expect(isSettled(open)).toBe(new Set(ends).size === 1)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('under any terms too: weights, proxies, recusals, and groups that must agree', () => {
    fc.assert(
      fc.property(anyBallot, (open) => {
        const remaining = yetToVote(open).slice(0, 4)
        if (remaining.length < yetToVote(open).length) return
        const ends = splits(remaining.length).map((split) => {
          const rest = split.flatMap((choice, place) =>
            choice === '' ? [] : [vote(remaining[place] ?? 'a', choice)],
          )
          const early = rest.map((one) => ({ ...one, at: '' }))
          return countBallot({ ...open, votes: [...open.votes, ...early] }).verdict
        })
        expect(isSettled(open)).toBe(new Set(ends).size === 1)
      }),
      { numRuns: 500 },
    )
  })
})
