import fc from 'fast-check'
import type { BallotToCount, CastVote, Seat } from '#server/ballots/rules/count-ballot.ts'
import { resolveProxies } from '#server/ballots/rules/proxies.ts'
import type { BallotTerms } from '#server/ballots/rules/terms.ts'

export const ministries = ['a', 'b', 'c', 'd', 'e']
const half = { numerator: 1, denominator: 2 }
const quorum = fc.constantFrom(
  half,
  { numerator: 1, denominator: 3 },
  { numerator: 3, denominator: 4 },
)
const threshold = fc.constantFrom(
  { name: 'majority' as const, threshold: { ...half, strict: true } },
  { name: 'two_thirds' as const, threshold: { numerator: 2, denominator: 3, strict: false } },
  { name: 'unanimity' as const, threshold: { numerator: 1, denominator: 1, strict: false } },
  { name: 'consent' as const, threshold: { numerator: 0, denominator: 1, strict: false } },
)
const base = fc.constantFrom(
  'yes_no' as const,
  'yes_no_abstain' as const,
  'valid' as const,
  'cast' as const,
  'present' as const,
  'entitled' as const,
)

/** The instant of a second after the opening. */
export const at = (second: number): string =>
  new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString()

const castVote: fc.Arbitrary<CastVote> = fc
  .record({
    ministry: fc.constantFrom(...ministries),
    as: fc.constantFrom('1', '2'),
    choice: fc.constantFrom('yes', 'yes', 'no', 'no', 'abstain', 'perhaps'),
    second: fc.nat({ max: 40 }),
  })
  .map(({ ministry, as, choice, second }) => ({
    id: `${ministry}${as} ${second}`,
    ministry,
    member: `${ministry}${as}`,
    choice,
    at: at(second),
  }))

const seats: Seat[] = ministries.map((ministry) => ({
  ministry,
  principal: `${ministry}1`,
  deputies: [`${ministry}2`],
}))

const given = fc.uniqueArray(
  fc.record({ giver: fc.constantFrom(...ministries), holder: fc.constantFrom(...ministries) }),
  { maxLength: 4, selector: ({ giver }) => giver },
)

const anyTerms: fc.Arbitrary<BallotTerms> = fc
  .record({
    carries: fc.constantFrom('heads' as const, 'weight' as const, 'both' as const),
    weights: fc.tuple(...ministries.map(() => fc.integer({ min: 1, max: 4_000_000 }))),
    given: given.map((list) => list.filter(({ giver, holder }) => giver !== holder)),
    cap: fc.nat({ max: 3 }),
    proxiesCount: fc.boolean(),
    recused: fc.subarray(ministries, { maxLength: 2 }),
    recusedCount: fc.boolean(),
    groups: fc.array(
      fc.record({
        name: fc.constant('Security'),
        ministries: fc.subarray(ministries, { minLength: 1 }),
        needs: fc.constantFrom('each' as const, 'majority' as const),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ carries, weights, given, cap, proxiesCount, recused, recusedCount, groups }) => ({
    carries,
    weights: ministries.map((ministry, place) => ({
      ministry,
      millionths: weights[place] ?? 1,
    })),
    proxies: {
      ...resolveProxies(given, { cap, seated: ministries }),
      cap,
      quorum: proxiesCount,
    },
    recused: { ministries: recused, quorum: recusedCount },
    concurrence: groups,
    casting: 'none',
    referendum: { hours: 0, unconfirmed: 'lapses' },
  }))

/** Any ballot of five ministries under any rule and any terms, with any votes in and out of time. */
export const anyBallot: fc.Arbitrary<BallotToCount & { terms: BallotTerms }> = fc.record({
  rule: fc
    .record({ threshold, base, quorum })
    .map(({ threshold: named, base, quorum }) => ({ ...named, base, quorum })),
  mode: fc.constantFrom('meeting' as const, 'correspondence' as const),
  electorate: fc.constant(seats),
  presentAtOpening: fc.subarray(ministries),
  presentAtClose: fc.subarray(ministries),
  votes: fc.uniqueArray(castVote, { maxLength: 12, selector: ({ id }) => id }),
  closesAt: fc.constantFrom(null, at(30)),
  terms: anyTerms,
  recused: fc.subarray(ministries, { maxLength: 1 }),
})
