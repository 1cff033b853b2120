import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BallotToCount,
  type CastVote,
  countBallot,
  type Seat,
} from '#server/ballots/rules/count-ballot.ts'

const half = { numerator: 1, denominator: 2 }
const majority = {
  name: 'majority',
  base: 'yes_no',
  threshold: { ...half, strict: true },
  quorum: half,
} as const
const unanimity = {
  name: 'unanimity',
  base: 'yes_no',
  threshold: { numerator: 1, denominator: 1, strict: false },
  quorum: half,
} as const
const consent = { ...unanimity, name: 'consent', base: 'present' } as const

const seats = (...ministries: string[]): Seat[] =>
  ministries.map((ministry) => ({
    ministry,
    principal: `${ministry}-principal`,
    deputies: [`${ministry}-deputy`, `${ministry}-second`],
  }))
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString()
const vote = (ministry: string, choice: string, second = 0, who = 'principal'): CastVote => ({
  ministry,
  member: `${ministry}-${who}`,
  choice,
  at: at(second),
})
const four = ['a', 'b', 'c', 'd']
const meeting = (votes: CastVote[], present = four): BallotToCount => ({
  rule: majority,
  mode: 'meeting',
  electorate: seats(...four),
  presentAtOpening: present,
  presentAtClose: present,
  votes,
})

describe('a ministry has one vote', () => {
  it('takes the last one before the close', () => {
    const { counted } = countBallot(meeting([vote('a', 'yes', 1), vote('a', 'no', 2)]))
    expect(counted).toEqual([{ ministry: 'a', member: 'a-principal', choice: 'no' }])
  })

  it("lets the principal's stand over a deputy's, whichever came first", () => {
    const principalFirst = [vote('a', 'yes', 1), vote('a', 'no', 2, 'deputy')]
    const deputyFirst = [vote('a', 'no', 1, 'deputy'), vote('a', 'yes', 2)]
    for (const votes of [principalFirst, deputyFirst]) {
      expect(countBallot(meeting(votes)).counted).toEqual([
        { ministry: 'a', member: 'a-principal', choice: 'yes' },
      ])
    }
  })

  it('ranks deputies by time alone, and votes of one millisecond by their place in the record', () => {
    const byTime = [vote('a', 'no', 5, 'deputy'), vote('a', 'yes', 4, 'second')]
    expect(countBallot(meeting(byTime)).counts).toMatchObject({ yes: 0, no: 1 })
    const together = [vote('a', 'no', 5, 'deputy'), vote('a', 'yes', 5, 'second')]
    expect(countBallot(meeting(together)).counts).toMatchObject({ yes: 1, no: 0 })
  })

  it('ignores whoever held no seat when the ballot opened, and votes for a foreign ministry', () => {
    const votes = [
      vote('a', 'yes', 1, 'stranger'),
      { ...vote('b', 'yes', 1), member: 'a-principal' },
      vote('z', 'yes', 1),
    ]
    expect(countBallot(meeting(votes)).counts).toMatchObject({ yes: 0, entitled: 4, present: 4 })
  })

  it('counts a vote that says none of the three choices as cast but invalid', () => {
    const { counts, counted } = countBallot(meeting([vote('a', 'perhaps', 1), vote('b', 'yes', 1)]))
    expect(counts).toMatchObject({ yes: 1, invalid: 1 })
    expect(counted).toHaveLength(1)
  })
})

describe('the close', () => {
  it('is exclusive: a vote at the very instant of the deadline changes nothing', () => {
    const votes = [vote('a', 'yes', 9), vote('b', 'no', 10), vote('c', 'no', 11)]
    const { counts } = countBallot({ ...meeting(votes), closesAt: at(10) })
    expect(counts).toMatchObject({ yes: 1, no: 0 })
  })
})

describe('presence', () => {
  const yes = four.map((ministry) => vote(ministry, 'yes', 1))

  it('must make the quorum at opening and at close in a meeting', () => {
    const opened = { ...meeting(yes), presentAtClose: ['a'] }
    const closed = { ...meeting(yes), presentAtOpening: ['a'] }
    expect(countBallot(opened).verdict).toBe('inquorate')
    expect(countBallot(closed).verdict).toBe('inquorate')
    expect(countBallot(meeting(yes, ['a', 'b'])).verdict).toBe('adopted')
  })

  it('ignores ministries that are in the room without a seat', () => {
    const guests = meeting([vote('a', 'yes', 1)], ['a', 'x', 'y', 'z'])
    expect(countBallot(guests).verdict).toBe('inquorate')
  })

  it('takes as base everybody who was there in between, so that no share exceeds one', () => {
    const rule = { ...majority, base: 'present' } as const
    const votes = [vote('a', 'yes', 1), vote('c', 'yes', 3), vote('d', 'no', 3)]
    const ballot = {
      ...meeting(votes),
      rule,
      presentAtOpening: ['a', 'b'],
      presentAtClose: ['c', 'd'],
    }
    expect(countBallot(ballot)).toMatchObject({ base: 4, verdict: 'rejected' })
  })

  it('by correspondence is having returned any vote', () => {
    const ballot = { ...meeting([]), mode: 'correspondence' } as const
    const returned = [vote('a', 'yes', 1), vote('b', 'abstain', 1)]
    expect(countBallot({ ...ballot, votes: returned })).toMatchObject({
      verdict: 'adopted',
      base: 1,
    })
    const tooFew = countBallot({ ...ballot, votes: returned.slice(0, 1) })
    expect(tooFew.verdict).toBe('inquorate')
    expect(tooFew.counts.present).toBe(1)
  })
})

describe('unanimity', () => {
  const under = (...choices: string[]) =>
    countBallot({
      ...meeting(choices.map((choice, seat) => vote(four[seat] ?? 'a', choice, 1))),
      rule: unanimity,
    }).verdict

  it('needs no vote against and at least one for, and abstentions do not block it', () => {
    expect(under('yes', 'abstain', 'abstain')).toBe('adopted')
    expect(under('yes', 'yes', 'no')).toBe('rejected')
    expect(under('abstain', 'abstain')).toBe('no_decision')
  })
})

describe('consent', () => {
  const ballot = (votes: CastVote[], present = four) => ({
    ...meeting(votes, present),
    rule: consent,
  })

  it('passes in silence when a quorum is there', () => {
    expect(countBallot(ballot([])).verdict).toBe('adopted')
    expect(countBallot(ballot([], ['a'])).verdict).toBe('inquorate')
  })

  it('falls with a single objection, however many are in favour, also of one who has left', () => {
    const votes = [vote('a', 'yes', 1), vote('b', 'yes', 1), vote('d', 'no', 1)]
    expect(countBallot(ballot(votes)).verdict).toBe('rejected')
    const left = { ...ballot(votes), presentAtClose: ['a', 'b', 'c'] }
    expect(countBallot(left).verdict).toBe('rejected')
  })

  it('is no decision when nobody was there and the rules ask for no quorum', () => {
    const { quorum: _quorum, ...rule } = consent
    expect(countBallot({ ...ballot([], []), rule }).verdict).toBe('no_decision')
  })
})

describe('for any ballot', () => {
  const cast = fc.record({
    ministry: fc.constantFrom(...four, 'z'),
    who: fc.constantFrom('principal', 'deputy', 'second', 'stranger'),
    choice: fc.constantFrom('yes', 'no', 'abstain', 'perhaps'),
    second: fc.integer({ min: 0, max: 50 }),
  })
  const castVotes = fc
    .uniqueArray(cast, { maxLength: 25, selector: ({ second }) => second })
    .map((list) =>
      list.map(({ ministry, who, choice, second }) => vote(ministry, choice, second, who)),
    )
  const rule = fc.constantFrom(majority, unanimity, consent)
  const present = fc.subarray([...four, 'x'])
  const mode = fc.constantFrom('meeting' as const, 'correspondence' as const)
  const ballots = fc.record({
    rule,
    mode,
    electorate: fc.constant(seats(...four)),
    presentAtOpening: present,
    presentAtClose: present,
    votes: castVotes,
    closesAt: fc.constantFrom(null, at(25)),
  })

  it('the order in which votes are listed changes nothing: only their time does', () => {
    fc.assert(
      fc.property(ballots, fc.array(fc.nat(), { maxLength: 25 }), (ballot, keys) => {
        const shuffled = ballot.votes
          .map((cast, place) => ({ cast, key: keys[place] ?? place }))
          .sort((one, other) => one.key - other.key)
          .map(({ cast }) => cast)
        expect(countBallot({ ...ballot, votes: shuffled })).toEqual(countBallot(ballot))
      }),
      { numRuns: 1_000 },
    )
  })

  it('a vote after the close changes nothing', () => {
    fc.assert(
      fc.property(ballots, cast, (ballot, late) => {
        const closing = { ...ballot, closesAt: at(25) }
        const after = vote(late.ministry, late.choice, 25 + late.second, late.who)
        expect(countBallot({ ...closing, votes: [...ballot.votes, after] })).toEqual(
          countBallot(closing),
        )
      }),
      { numRuns: 1_000 },
    )
  })

  it('no ministry is counted twice and no count exceeds the one around it', () => {
    fc.assert(
      fc.property(ballots, (ballot) => {
        const { counted, counts, base } = countBallot(ballot)
        expect(new Set(counted.map(({ ministry }) => ministry)).size).toBe(counted.length)
        expect(counts.yes + counts.no + counts.abstain).toBe(counted.length)
        expect(counted.length + counts.invalid).toBeLessThanOrEqual(counts.present)
        expect(counts.present).toBeLessThanOrEqual(counts.entitled)
        expect(base).toBeLessThanOrEqual(counts.entitled)
      }),
      { numRuns: 1_000 },
    )
  })

  it('what a deputy says is without effect once the principal has voted', () => {
    fc.assert(
      fc.property(ballots, cast, (ballot, extra) => {
        const principal = vote('a', 'yes', 0)
        const votes = [...ballot.votes, principal]
        const deputy = vote('a', extra.choice, extra.second, 'deputy')
        expect(countBallot({ ...ballot, votes: [...votes, deputy] })).toEqual(
          countBallot({ ...ballot, votes }),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})
