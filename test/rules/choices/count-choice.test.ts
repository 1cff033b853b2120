import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTerms, type SharedTerms } from '#server/ballots/rules/terms.ts'
import type { ChoiceTerms } from '#server/choices/rules/choice-terms.ts'
import { countChoice } from '#server/choices/rules/count-choice.ts'

const ministries = ['a', 'b', 'c', 'd', 'e']
const options = ['o01', 'o02', 'o03']
const termsOf = (among: readonly string[], terms?: Partial<SharedTerms>): ChoiceTerms => ({
  ...{ kind: 'approval', options: options.map((id) => ({ id })), seats: 1, secret: false },
  ...{ rule: null, quorum: { numerator: 1, denominator: 2 }, mode: 'correspondence' },
  electorate: among.map((ministry) => ({ ministry, principal: ministry, deputies: [] })),
  weights: among.map((ministry, at) => ({ ministry, millionths: 500_000 * (at + 1) })),
  ...{ presentAtOpening: [], closesAt: null },
  terms: { ...plainTerms(among), ...terms },
})
const votes = fc
  .array(fc.subarray(options), { minLength: ministries.length, maxLength: ministries.length })
  .map((said) =>
    ministries.map((ministry, at) => ({
      ...{ id: `vote of ${ministry}`, ministry, member: ministry, at: '2026-01-01T00:00:00.000Z' },
      marks: { form: 'approved' as const, options: said[at] ?? [] },
    })),
  )

describe('a ballot among options', () => {
  it('counts as if whoever is recused had never been entitled (deliberation 3.6)', () => {
    fc.assert(
      fc.property(votes, fc.constantFrom('c', 'd', 'e'), (cast, out) => {
        const rest = ministries.filter((one) => one !== out)
        const weights = termsOf(ministries).weights
        const whole = countChoice(
          termsOf(ministries),
          { votes: cast },
          {
            ...{ presentAtClose: [], recused: [out] },
          },
        )
        const without = countChoice(
          { ...termsOf(rest), weights },
          { votes: cast.filter(({ ministry }) => ministry !== out) },
          { presentAtClose: [] },
        )
        expect(whole.outcome).toEqual(without.outcome)
        expect(whole.verdict).toBe(without.verdict)
        expect(whole.beyond.weighed).toEqual(without.beyond.weighed)
      }),
    )
  })

  it('counts a ministry that is spoken for as if it had returned its holder’s ballot, but for heads', () => {
    const { proxies } = plainTerms(ministries)
    const terms = { proxies: { ...proxies, held: [{ giver: 'e', holder: 'a' }] } }
    fc.assert(
      fc.property(votes, (cast) => {
        const own = cast.filter(({ ministry }) => ministry !== 'e')
        const marks = cast.find(({ ministry }) => ministry === 'a')?.marks
        if (!marks) throw new Error('a has voted')
        const alike = cast.map((vote) => (vote.ministry === 'e' ? { ...vote, marks } : vote))
        const there = { presentAtClose: [] }
        const spoken = countChoice(termsOf(ministries, terms), { votes: own }, there)
        const itself = countChoice(termsOf(ministries), { votes: alike }, there)
        expect(spoken.outcome.rounds).toEqual(itself.outcome.rounds)
        expect(spoken.outcome.chosen).toEqual(itself.outcome.chosen)
        expect(spoken.outcome.voted).toBe(itself.outcome.voted - 1)
        expect(spoken.beyond.weighed?.voted).toBe(itself.beyond.weighed?.voted)
      }),
    )
  })

  it('counts a vote that lapsed as not cast, and its proxy as cancelled', () => {
    const { proxies } = plainTerms(ministries)
    const terms = { proxies: { ...proxies, held: [{ giver: 'e', holder: 'a' }] } }
    fc.assert(
      fc.property(votes, (cast) => {
        const lapsed = countChoice(
          termsOf(ministries, terms),
          { votes: cast },
          {
            ...{ presentAtClose: [], lapsed: ['vote of e'] },
          },
        )
        const silent = countChoice(
          termsOf(ministries),
          { votes: cast.filter(({ ministry }) => ministry !== 'e') },
          { presentAtClose: [] },
        )
        expect(lapsed.outcome).toEqual(silent.outcome)
        expect(lapsed.beyond.represented).toEqual([])
      }),
    )
  })
})
