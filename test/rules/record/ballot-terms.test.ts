import { describe, expect, test } from 'vitest'
import { beyondHeads } from '#server/ballots/rules/beyond-heads.ts'
import { countBallot } from '#server/ballots/rules/count-ballot.ts'
import { type BallotTerms, plainTerms } from '#server/ballots/rules/terms.ts'
import type { Json } from '#server/record/act-format.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { key, makeDossier, now, type ToRecord, timeOf } from './make-dossier.ts'

const ministries = ['foreign', 'defence', 'justice']
const electorate = ministries.map((ministry) => ({ ministry, principal: ministry, deputies: [] }))
const half = { numerator: 1, denominator: 2 }
const rule = {
  name: 'majority' as const,
  base: 'yes_no' as const,
  threshold: { ...half, strict: true },
  quorum: half,
}
const plain: BallotTerms = {
  ...plainTerms(ministries),
  casting: 'chair',
  referendum: { hours: 1, unconfirmed: 'lapses' },
}
const thing = { kind: 'ballot', id: 'ballot-1' }
const act = (name: string, content: Record<string, Json>, member?: string): ToRecord => ({
  act: name,
  thing,
  content: { ballot: 'ballot-1', ...content },
  ...(member === undefined ? {} : { member }),
})
const cast = (place: number, member: string, choice: string, provisional = false) => ({
  id: `vote-${place}`,
  ministry: member,
  member,
  choice,
  provisional,
  at: timeOf(place).toISOString(),
})
type Cast = ReturnType<typeof cast>
const pending = (votes: readonly Cast[]) =>
  votes.filter(({ provisional }) => provisional).map(({ ministry }) => ministry)

/** A ballot by correspondence opened at entry 0, its votes from 1 on, and its close as it is to be recorded. */
const ballot = (
  votes: readonly Cast[],
  { terms = plain, deadline = 30 }: { terms?: BallotTerms; deadline?: number } = {},
) => {
  const count = (lapsed: string[] = []) => {
    const result = countBallot({
      ...{ rule, mode: 'correspondence', electorate, terms, lapsed, presentAtOpening: [] },
      presentAtClose: votes.map(({ ministry }) => ministry),
      votes: [...votes],
      closesAt: timeOf(deadline).toISOString(),
    })
    const { counted, counts, verdict, base } = result
    return { counted, counts, verdict, base, ...beyondHeads(result) }
  }
  return {
    count,
    acts: (known: string): ToRecord[] => [
      act('ballot.open', {
        ...{ motion: 'motion-1', rule, terms, mode: 'correspondence', electorate },
        ...{ present_at_opening: [], closes_at: timeOf(30).toISOString(), snapshot: known },
      }),
      ...votes.map(({ id, ministry, member, choice, provisional }) =>
        act(
          'vote.cast',
          {
            ...{ vote: id, ministry, member, capacity: 'principal', choice, provisional },
            snapshot: known,
          },
          member,
        ),
      ),
    ],
    close: act('ballot.close', {
      ...{ reason: 'convenor', pending: pending(votes), ...count() },
      present_at_close: votes.map(({ ministry }) => ministry),
    }),
  }
}
const faultsOf = (acts: (known: string) => ToRecord[]) =>
  verifyDossier(JSON.stringify(makeDossier({ signAt: [], acts })), { key, now }).faults.map(
    ({ code }) => code,
  )

describe('a ballot with terms', () => {
  const tie = [cast(1, 'foreign', 'yes'), cast(2, 'defence', 'no')]
  const deciding = act('ballot.cast_deciding', { choice: 'yes', reason: 'In time.' })

  test('is counted again, and a tie broken where the terms give a casting vote', () => {
    const { acts, close } = ballot(tie)
    expect(faultsOf((known) => [...acts(known), close, deciding])).toEqual([])
  })

  test('whose casting vote the terms do not give, or that was not tied, is faulty', () => {
    const none = ballot(tie, { terms: { ...plain, casting: 'none' } })
    expect(faultsOf((known) => [...none.acts(known), none.close, deciding])).toEqual([
      'casting_vote_not_allowed',
    ])
    const lost = ballot([...tie, cast(3, 'justice', 'no')])
    expect(faultsOf((known) => [...lost.acts(known), lost.close, deciding])).toEqual([
      'casting_vote_not_allowed',
    ])
  })

  test('whose recorded weights are not those of its votes is faulty', () => {
    const { acts, close } = ballot(tie)
    const other = { ...close, content: { ...close.content, weighed: { base: 0 } } }
    expect(faultsOf((known) => [...acts(known), other])).toEqual(['recount_other_numbers'])
  })

  test('is made final only once its provisional votes are answered for, or their time is over', () => {
    const votes = [cast(1, 'foreign', 'yes', true), cast(2, 'defence', 'yes')]
    const { acts, close, count } = ballot(votes)
    const settle = (lapsed: string[]) => act('ballot.settle', { ...count(lapsed) })
    const confirm = act('vote.confirm', { vote: 'vote-1', stands: true }, 'foreign')
    expect(faultsOf((known) => [...acts(known), close, confirm, settle([])])).toEqual([])
    expect(faultsOf((known) => [...acts(known), close, settle(['vote-1'])])).toEqual([
      'settled_too_early',
    ])
    const wait = Array.from({ length: 61 }, () => act('other.thing', {}))
    expect(faultsOf((known) => [...acts(known), close, ...wait, settle(['vote-1'])])).toEqual([])
    expect(faultsOf((known) => [...acts(known), close, ...wait, settle([])])).toContain(
      'recount_other_votes',
    )
  })

  test('is extended only forward, and before its deadline has passed', () => {
    const later = (minute: number) =>
      act('ballot.extend', { closes_at: timeOf(minute).toISOString() })
    const { acts, close } = ballot(tie, { deadline: 40 })
    expect(faultsOf((known) => [...acts(known), later(40), close])).toEqual([])
    const earlier = ballot(tie, { deadline: 20 })
    expect(faultsOf((known) => [...earlier.acts(known), later(20), earlier.close])).toEqual([
      'extension_not_allowed',
    ])
  })
})
