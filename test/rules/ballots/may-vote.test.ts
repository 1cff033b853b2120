import { describe, expect, it } from 'vitest'
import { mayVote, type VoteQuestion } from '#server/ballots/rules/may-vote.ts'

const deadline = new Date('2026-01-01T12:00:00.000Z')
const before = new Date(deadline.getTime() - 1)
const electorate = [{ ministry: 'health', principal: 'ada', deputies: ['ben'] }]
const question = (change: Partial<VoteQuestion> = {}): VoteQuestion => ({
  state: 'open',
  mode: 'meeting',
  electorate,
  present: ['health'],
  closesAt: deadline,
  member: 'ada',
  ministry: 'health',
  principalVoted: false,
  at: before,
  ...change,
})
const refusal = (change: Partial<VoteQuestion>) => {
  const permit = mayVote(question(change))
  return permit.ok ? 'ok' : permit.refusal
}

describe('a member may vote', () => {
  it('as the principal or a deputy of a seat held when the ballot opened', () => {
    const seat = electorate[0]
    expect(mayVote(question())).toEqual({ ok: true, seat, capacity: 'principal' })
    expect(mayVote(question({ member: 'ben' }))).toEqual({ ok: true, seat, capacity: 'deputy' })
  })

  it('not without a seat, nor for another ministry', () => {
    expect(refusal({ member: 'cleo' })).toBe('ballots.not_in_electorate')
    expect(refusal({ ministry: 'defence' })).toBe('ballots.not_in_electorate')
    expect(refusal({ ministry: null })).toBe('ballots.not_in_electorate')
  })

  it('until the deadline and not at it, nor after the close', () => {
    expect(refusal({ at: deadline })).toBe('ballots.ballot_closed')
    expect(refusal({ state: 'closed' })).toBe('ballots.ballot_closed')
    expect(refusal({ closesAt: null })).toBe('ok')
  })

  it('in a meeting only while the ministry is there', () => {
    expect(refusal({ present: [] })).toBe('ballots.not_present')
    expect(refusal({ present: [], mode: 'correspondence' })).toBe('ok')
  })

  it('as a deputy until the principal has voted, and as the principal again and again', () => {
    expect(refusal({ member: 'ben', principalVoted: true })).toBe('ballots.principal_has_voted')
    expect(refusal({ principalVoted: true })).toBe('ok')
  })
})
