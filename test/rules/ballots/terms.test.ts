import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BallotToCount,
  type CastVote,
  countBallot,
} from '#server/ballots/rules/count-ballot.ts'
import { mayGiveProxy, resolveProxies } from '#server/ballots/rules/proxies.ts'
import { type BallotTerms, plainTerms } from '#server/ballots/rules/terms.ts'
import { termsUnder } from '#server/ballots/rules/terms-under.ts'
import { withinReach } from '#server/ballots/rules/within-reach.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'

const half = { numerator: 1, denominator: 2 }
const majority = {
  name: 'majority',
  base: 'yes_no',
  threshold: { ...half, strict: true },
  quorum: half,
} as const
const four = ['a', 'b', 'c', 'd']
const plain = plainTerms(four)
const votes = (words: Record<string, string>): CastVote[] =>
  Object.entries(words).map(([ministry, choice]) => ({
    id: `of ${ministry}`,
    ministry,
    member: ministry,
    choice,
    at: '2026-01-01T12:00:00.000Z',
  }))
const count = (
  words: Record<string, string>,
  terms: Partial<BallotTerms> = {},
  change: Partial<BallotToCount> = {},
) =>
  countBallot({
    rule: majority,
    mode: 'correspondence',
    electorate: four.map((ministry) => ({ ministry, principal: ministry, deputies: [] })),
    presentAtOpening: [],
    presentAtClose: [],
    votes: votes(words),
    terms: { ...plain, ...terms },
    ...change,
  })
const held = (list: [string, string][], quorum = false) => ({
  ...plain.proxies,
  held: list.map(([giver, holder]) => ({ giver, holder })),
  cap: 3,
  quorum,
})
const weighing = (a: number, b: number, c: number, d: number) =>
  four.map((ministry, place) => ({ ministry, millionths: [a, b, c, d][place] ?? 0 }))

describe('heads and weight', () => {
  const heavy = { weights: weighing(5_000_000, 1_000_000, 1_000_000, 1_500_000) }
  const said = { a: 'yes', b: 'no', c: 'no', d: 'no' }

  it('are counted apart, and the terms say which of them carries a motion', () => {
    const { counts, base, weighed } = count(said, heavy)
    expect({ yes: counts.yes, base }).toEqual({ yes: 1, base: 4 })
    expect({ yes: weighed.counts.yes, base: weighed.base }).toEqual({
      yes: 5_000_000,
      base: 8_500_000,
    })
    expect(count(said, { ...heavy, carries: 'heads' }).verdict).toBe('rejected')
    expect(count(said, { ...heavy, carries: 'weight' }).verdict).toBe('adopted')
  })

  it('must each carry it under a double majority', () => {
    expect(count(said, { ...heavy, carries: 'both' }).verdict).toBe('rejected')
    const light = { a: 'no', b: 'yes', c: 'yes', d: 'yes' }
    expect(count(light, { ...heavy, carries: 'both' }).verdict).toBe('rejected')
    expect(count({ ...said, b: 'yes', c: 'yes' }, { ...heavy, carries: 'both' }).verdict).toBe(
      'adopted',
    )
  })
})

describe('a recused ministry', () => {
  it('leaves numerator and denominator, and counts for the quorum only where the rules say so', () => {
    const said = { a: 'yes', b: 'no', c: 'no' }
    const { counts, recused } = count(said, {}, { recused: ['c'] })
    expect(recused).toEqual(['c'])
    expect(counts).toMatchObject({ yes: 1, no: 1, entitled: 3, present: 2 })
    const quorum = { rule: { ...majority, quorum: { numerator: 3, denominator: 4 } } }
    expect(count({ a: 'yes', b: 'yes' }, {}, { ...quorum, recused: ['c'] }).verdict).toBe(
      'inquorate',
    )
    const counting = { recused: { ministries: ['c'], quorum: true } }
    expect(count({ a: 'yes', b: 'yes' }, counting, quorum).verdict).toBe('adopted')
  })
})

describe('a proxy', () => {
  it('adds weight to what its holder votes, and no head', () => {
    const { counts, weighed, represented, verdict } = count(
      { a: 'yes', b: 'no', c: 'yes' },
      { proxies: held([['d', 'b']]), carries: 'weight' },
    )
    expect(represented).toEqual([{ ministry: 'd', member: 'b', choice: 'no', holder: 'b' }])
    expect(counts).toMatchObject({ yes: 2, no: 1, present: 3 })
    expect(weighed.counts).toMatchObject({ yes: 2_000_000, no: 2_000_000, present: 4_000_000 })
    expect(verdict).toBe('rejected')
  })

  it('makes presence only where the rules say so', () => {
    const alone = { a: 'yes' }
    expect(count(alone, { proxies: held([['b', 'a']]) }).verdict).toBe('inquorate')
    const { counts, quorum, verdict } = count(alone, { proxies: held([['b', 'a']], true) })
    expect({ present: counts.present, quorum: quorum.present, verdict }).toEqual({
      present: 2,
      quorum: [2],
      verdict: 'adopted',
    })
  })

  it('is cancelled by a vote of one’s own, goes one hop, and falls with a recused holder', () => {
    const chain = {
      proxies: held([
        ['a', 'b'],
        ['b', 'c'],
      ]),
    }
    expect(count({ a: 'no', c: 'yes' }, chain).represented.map((one) => one.ministry)).toEqual([
      'b',
    ])
    expect(count({ c: 'yes' }, chain).represented.map((one) => one.ministry)).toEqual(['b'])
    expect(count({ b: 'no', c: 'yes' }, chain).represented.map((one) => one.ministry)).toEqual([
      'a',
    ])
    expect(count({ c: 'yes' }, chain, { recused: ['c'] }).represented).toEqual([])
  })

  it('in a cycle leaves its members unrepresented, and beyond the cap counts for nothing', () => {
    const given = (list: [string, string][]) => list.map(([giver, holder]) => ({ giver, holder }))
    const cycle = given([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['d', 'a'],
    ])
    expect(resolveProxies(cycle, { cap: 3, seated: four })).toEqual({
      held: given([['d', 'a']]),
      cyclic: ['a', 'b', 'c'],
      excess: [],
    })
    const three = given([
      ['a', 'd'],
      ['b', 'd'],
      ['c', 'd'],
    ])
    expect(resolveProxies(three, { cap: 2, seated: four })).toEqual({
      held: given([
        ['a', 'd'],
        ['b', 'd'],
      ]),
      cyclic: [],
      excess: given([['c', 'd']]),
    })
  })

  it('is refused to itself, to who has no seat, twice, over the cap and in a circle', () => {
    const given = [{ giver: 'a', holder: 'b' }]
    const may = (giver: string, holder: string, cap = 2) =>
      mayGiveProxy({ giver, holder, given, cap, seated: four })
    expect(may('c', 'b')).toBe('ok')
    expect(may('c', 'b', 0)).toBe('ballots.proxies_not_allowed')
    expect(may('c', 'b', 1)).toBe('ballots.proxies_full')
    expect(may('c', 'c')).toBe('ballots.proxy_to_itself')
    expect(may('c', 'z')).toBe('ballots.proxy_holder_not_seated')
    expect(may('a', 'c')).toBe('ballots.proxy_given_already')
    expect(may('b', 'a')).toBe('ballots.proxy_cycle')
  })

  it('of all those that may be given, none is ever lost or in a circle', () => {
    const pair = fc.record({ giver: fc.constantFrom(...four), holder: fc.constantFrom(...four) })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), fc.nat({ max: 3 }), (wanted, cap) => {
        const given: { giver: string; holder: string }[] = []
        for (const one of wanted) {
          if (mayGiveProxy({ ...one, given, cap, seated: four }) === 'ok') given.push(one)
        }
        expect(resolveProxies(given, { cap, seated: four })).toEqual({
          held: given,
          cyclic: [],
          excess: [],
        })
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('named concurrence', () => {
  const security = (needs: 'each' | 'majority') => ({
    concurrence: [{ name: 'Security', ministries: ['a', 'b', 'c'], needs }],
  })

  it('is asked of each, or of more than half, beside the majority', () => {
    const said = { a: 'yes', b: 'yes', c: 'no', d: 'yes' }
    expect(count(said, security('each')).verdict).toBe('rejected')
    expect(count(said, security('majority')).verdict).toBe('adopted')
    expect(count({ ...said, c: 'yes' }, security('each')).verdict).toBe('adopted')
    const abstaining = { a: 'abstain', b: 'yes', c: 'abstain', d: 'yes' }
    expect(count(abstaining, security('majority')).concurrence).toEqual([
      { name: 'Security', needs: 'majority', asked: ['a', 'b', 'c'], agreed: ['b'], given: false },
    ])
  })

  it('is given by who speaks for a ministry, not asked of one recused, and nobody’s when all are', () => {
    const said = { b: 'yes', d: 'yes', c: 'yes' }
    const spoken = { ...security('each'), proxies: held([['a', 'd']]) }
    expect(count(said, spoken).verdict).toBe('adopted')
    expect(count(said, security('each'), { recused: ['a'] }).verdict).toBe('adopted')
    const alone = { concurrence: [{ name: 'One', ministries: ['a'], needs: 'each' as const }] }
    expect(count(said, alone, { recused: ['a'] }).verdict).toBe('rejected')
  })
})

describe('a tie', () => {
  it('rejects, and is told from every other way of being rejected', () => {
    expect(count({ a: 'yes', b: 'no' })).toMatchObject({ verdict: 'rejected', tied: true })
    expect(count({ a: 'yes', b: 'no', c: 'no' })).toMatchObject({ tied: false })
    expect(count({ a: 'abstain', b: 'abstain' })).toMatchObject({
      verdict: 'no_decision',
      tied: false,
    })
    const refused = { concurrence: [{ name: 'One', ministries: ['b'], needs: 'each' as const }] }
    expect(count({ a: 'yes', b: 'no' }, refused)).toMatchObject({ tied: false })
  })
})

describe('a vote that lapsed', () => {
  it('is as good as not cast, brings no earlier one back, and no proxy', () => {
    const proxies = held([['a', 'b']])
    const { counts, represented } = count(
      { a: 'no', b: 'yes', c: 'yes' },
      { proxies },
      { lapsed: ['of a'] },
    )
    expect(counts).toMatchObject({ yes: 2, no: 0, present: 2 })
    expect(represented).toEqual([])
  })
})

describe('the terms of a ballot', () => {
  const standing = { kind: 'substantive', seated: four, given: [], recused: [] } as const

  it('are heads alone unless ministries weigh differently or speak for one another', () => {
    expect(termsUnder(standardRulesOfProcedure, standing).carries).toBe('heads')
    const given = [{ giver: 'a', holder: 'b' }]
    expect(termsUnder(standardRulesOfProcedure, { ...standing, given }).carries).toBe('weight')
    const weights = [{ ministryId: 'a', millionths: 2_000_000 }]
    const weighed = termsUnder({ ...standardRulesOfProcedure, weights }, standing)
    expect(weighed.carries).toBe('weight')
    expect(weighed.weights.slice(0, 2)).toEqual([
      { ministry: 'a', millionths: 2_000_000 },
      { ministry: 'b', millionths: 1_000_000 },
    ])
    const doubled = { ...standardRulesOfProcedure, doubleMajority: true }
    expect(termsUnder(doubled, standing).carries).toBe('both')
  })

  it('ask groups on motions of substance alone', () => {
    const concurrence = [{ name: 'Security', ministryIds: ['a'], needs: 'each' as const }]
    const rules = { ...standardRulesOfProcedure, concurrence }
    expect(termsUnder(rules, standing).concurrence).toHaveLength(1)
    expect(termsUnder(rules, { ...standing, kind: 'procedural' }).concurrence).toEqual([])
  })

  it('that nobody’s votes could meet are named before a ballot opens', () => {
    const seat = (ministry: string, filled = true) => ({
      ministry,
      principal: filled ? ministry : null,
      deputies: [],
    })
    const electorate = [seat('a'), seat('b', false), seat('c', false), seat('d', false)]
    const group = { name: 'Security', ministries: ['b'], needs: 'each' as const }
    const out = { ministries: ['a'], quorum: false }
    expect(withinReach(majority, { electorate, terms: plain })).toMatchObject({
      refusal: 'ballots.quorum_out_of_reach',
      params: { needed: 2, able: 1 },
    })
    expect(
      withinReach(majority, { electorate, terms: { ...plain, concurrence: [group] } }),
    ).toMatchObject({ refusal: 'ballots.concurrence_out_of_reach', params: { name: 'Security' } })
    expect(withinReach(majority, { electorate, terms: { ...plain, recused: out } })).toMatchObject({
      refusal: 'ballots.all_recused',
    })
    const filled = four.map((ministry) => seat(ministry))
    expect(withinReach(majority, { electorate: filled, terms: plain })).toBe('ok')
  })
})
