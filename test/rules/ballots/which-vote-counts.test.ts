import { describe, expect, it } from 'vitest'
import { standingVotes } from '#server/ballots/rules/standing-votes.ts'
import { shownVotes } from '#server/ballots/show-ballot.ts'
import { shownChoices } from '#server/choices/show-choice.ts'

const seat = { ministry: 'justice', principal: 'adeyar', deputies: [] }
const names = { member: (id: string) => id, ministry: (id: string) => id }

/** Votes of one principal who pressed in two windows, in the order of the record: the times run the other way. */
const cast = [
  { at: new Date('2026-01-01T10:00:00.020Z'), index: 7 },
  { at: new Date('2026-01-01T10:00:00.010Z'), index: 8 },
].map(({ at, index }) => ({
  ...{ id: `vote ${index}`, at, index, ministryId: seat.ministry, memberId: seat.principal },
  ...{ capacity: 'principal' as const, explanation: '', provisional: false, papers: [] },
  ...{ situationId: 's', ballotId: 'b', snapshot: '', madeBy: 'a' },
}))
const standing = standingVotes(
  [seat],
  cast.map(({ ministryId, memberId, at, index }) => ({
    ...{ ministry: ministryId, member: memberId, at: at.toISOString(), index },
  })),
  null,
)[0]?.index
const marked = (shown: readonly { counts: boolean; index: number }[]) =>
  shown.filter(({ counts }) => counts).map(({ index }) => index)
const whole = { answers: [], papers: [] }

describe('of two votes that arrived at once', () => {
  it('a page marks the one on a motion that was counted', () => {
    const votes = cast.map((vote) => ({ ...vote, choice: 'yes' as const }))
    const counted = [{ ministry: seat.ministry, member: seat.principal, choice: 'yes' as const }]
    expect(standing).toBe(7)
    expect(marked(shownVotes(votes, { counted, ...whole }, names))).toEqual([standing])
  })

  it('a page marks the one among options that was counted', () => {
    const marks = { form: 'approved' as const, options: ['o1'] }
    const votes = cast.map((vote) => ({ ...vote, marks }))
    const counted = [{ ministry: seat.ministry, member: seat.principal, marks }]
    expect(marked(shownChoices(votes, { counted, ...whole }, names))).toEqual([standing])
  })
})
