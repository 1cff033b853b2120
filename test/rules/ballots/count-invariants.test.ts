import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BallotToCount, countBallot, type Seat } from '#server/ballots/rules/count-ballot.ts'
import type { BallotTerms } from '#server/ballots/rules/terms.ts'
import { anyBallot, at, ministries } from './any-ballot.ts'

const many = { numRuns: 10_000 }
const sum = ({ yes, no, abstain, invalid }: Record<string, number>) =>
  (yes ?? 0) + (no ?? 0) + (abstain ?? 0) + (invalid ?? 0)

/** The ballot as it would be had a ministry never had a seat: nor weight, nor proxies, nor a place in a group. */
const withoutSeat = (ballot: BallotToCount & { terms: BallotTerms }, gone: string) => {
  const others = (list: readonly string[]) => list.filter((ministry) => ministry !== gone)
  const { terms } = ballot
  return {
    ...ballot,
    electorate: ballot.electorate.filter(({ ministry }) => ministry !== gone),
    recused: others(ballot.recused ?? []),
    terms: {
      ...terms,
      weights: terms.weights.filter(({ ministry }) => ministry !== gone),
      recused: { ...terms.recused, ministries: others(terms.recused.ministries) },
      proxies: {
        ...terms.proxies,
        held: terms.proxies.held.filter(({ giver, holder }) => giver !== gone && holder !== gone),
      },
      concurrence: terms.concurrence.map((group) => ({
        ...group,
        ministries: others(group.ministries),
      })),
    },
  }
}

describe('every ballot', () => {
  it('conserves votes: each ministry is counted once, in heads and in weight', () => {
    fc.assert(
      fc.property(anyBallot, (ballot) => {
        const { counted, represented, recused, counts, weighed } = countBallot(ballot)
        const heard = [...counted, ...represented].map(({ ministry }) => ministry)
        expect(new Set([...heard, ...recused]).size).toBe(heard.length + recused.length)
        const weightOf = new Map(ballot.terms.weights.map((one) => [one.ministry, one.millionths]))
        const heads = ballot.terms.proxies.quorum ? heard.length : counted.length
        expect(sum(counts) - counts.invalid).toBe(heads)
        expect(sum(weighed.counts) - weighed.counts.invalid).toBe(
          heard.reduce((total, ministry) => total + (weightOf.get(ministry) ?? 0), 0),
        )
        for (const each of [counts, weighed.counts]) {
          expect(sum(each)).toBeLessThanOrEqual(each.present)
          expect(each.present).toBeLessThanOrEqual(each.entitled)
        }
      }),
      many,
    )
  })

  it('is the same whatever the order in which its votes, seats and weights are listed', () => {
    fc.assert(
      fc.property(anyBallot, fc.infiniteStream(fc.nat()), (ballot, keys) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .sort((left, right) => left.key - right.key)
            .map(({ one }) => one)
        const seconds = new Set<string>()
        const votes = ballot.votes.filter((vote) => {
          const same = `${vote.ministry} ${vote.at}`
          const first = !seconds.has(same)
          seconds.add(same)
          return first
        })
        const { terms } = ballot
        const listed = { ...ballot, votes }
        const other = {
          ...listed,
          votes: shuffled(votes),
          electorate: shuffled(ballot.electorate),
          terms: { ...terms, weights: shuffled(terms.weights) },
        }
        const { counts, base, weighed, quorum, verdict, tied } = countBallot(listed)
        expect(countBallot(other)).toMatchObject({ counts, base, weighed, quorum, verdict, tied })
      }),
      many,
    )
  })

  it('without a recused ministry is as if that ministry had never been entitled', () => {
    const ministry = fc.constantFrom(...ministries)
    fc.assert(
      fc.property(anyBallot, ministry, fc.boolean(), (ballot, gone, before) => {
        const { terms } = ballot
        const recused = { ministries: [...terms.recused.ministries], quorum: false }
        if (before) recused.ministries.push(gone)
        const aside = {
          ...ballot,
          recused: before ? (ballot.recused ?? []) : [...(ballot.recused ?? []), gone],
          terms: { ...terms, recused },
        }
        const never = countBallot(withoutSeat(aside, gone))
        const { recused: out, concurrence, ...count } = countBallot(aside)
        expect(out).toContain(gone)
        expect(count).toEqual({ ...never, recused: undefined, concurrence: undefined })
        expect(concurrence).toEqual(never.concurrence)
      }),
      many,
    )
  })

  it('changes by nothing when a weight is split into ministries of less that vote alike', () => {
    fc.assert(
      fc.property(anyBallot, fc.constantFrom(...ministries), (ballot, split) => {
        const { terms } = ballot
        const weights = terms.weights.map(({ ministry, millionths }) => ({
          ministry,
          millionths: 2 * millionths,
        }))
        const whole = {
          ...ballot,
          recused: [],
          terms: {
            ...terms,
            carries: 'weight' as const,
            weights,
            concurrence: [],
            recused: { ...terms.recused, ministries: [] },
            proxies: { ...terms.proxies, held: [] },
          },
        }
        const twin = `${split}-twin`
        const twinned = (list: string[]) => (list.includes(split) ? [...list, twin] : list)
        const seat = whole.electorate.find(({ ministry }) => ministry === split)
        const seats: Seat[] = seat ? [{ ...seat, ministry: twin }] : []
        const parts = {
          ...whole,
          electorate: [...whole.electorate, ...seats],
          presentAtOpening: twinned(whole.presentAtOpening),
          presentAtClose: twinned(whole.presentAtClose),
          votes: whole.votes.flatMap((vote) =>
            vote.ministry === split ? [vote, { ...vote, ministry: twin }] : [vote],
          ),
          terms: {
            ...whole.terms,
            weights: weights.flatMap(({ ministry, millionths }) =>
              ministry === split
                ? [
                    { ministry, millionths: millionths / 2 },
                    { ministry: twin, millionths: millionths / 2 },
                  ]
                : [{ ministry, millionths }],
            ),
          },
        }
        const [one, two] = [countBallot(whole), countBallot(parts)]
        expect(two.weighed).toEqual(one.weighed)
        if (one.quorum.met && two.quorum.met) expect(two.verdict).toBe(one.verdict)
      }),
      many,
    )
  })

  it('is not changed by a vote at or after the close', () => {
    fc.assert(
      fc.property(anyBallot, anyBallot, (ballot, later) => {
        const closing = { ...ballot, closesAt: at(30) }
        const late = later.votes.map((vote, place) => ({ ...vote, at: at(30 + place) }))
        expect(countBallot({ ...closing, votes: [...ballot.votes, ...late] })).toEqual(
          countBallot(closing),
        )
      }),
      many,
    )
  })

  it('is never turned against a motion by a yes more, in place of a no', () => {
    fc.assert(
      fc.property(anyBallot, (ballot) => {
        const swung = ballot.votes.map((vote) =>
          vote.choice === 'no' ? { ...vote, choice: 'yes' } : vote,
        )
        const before = countBallot(ballot).verdict
        if (before === 'adopted') {
          expect(countBallot({ ...ballot, votes: swung }).verdict).toBe('adopted')
        }
      }),
      many,
    )
  })
})
