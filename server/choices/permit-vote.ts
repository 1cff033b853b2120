import { presentOf } from '#server/ballots/ballot-in-hand.ts'
import { recusedIn } from '#server/ballots/recused-in.ts'
import { mayVote } from '#server/ballots/rules/may-vote.ts'
import type { BallotState } from '#server/ballots/rules/states.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { ChoiceRow } from './choice-in-hand.ts'

type Voting = {
  row: ChoiceRow
  state: BallotState
  /** Members who have a vote in the ballot already. */
  voters: readonly string[]
  /** Whether it is cast ad referendum. */
  provisional?: boolean
}

/**
 * In which seat the actor may vote now. Refuses the act where they may not; a vote that comes too late is
 * logged with who sent it and nothing of what it said.
 */
export const permitVote = async (act: Act, { row, state, voters, provisional = false }: Voting) => {
  const { memberId, ministryId } = act.actor
  if (memberId === null) return act.refuse('common.not_entitled')
  const at = await act.moment()
  const principal = row.electorate.find(({ ministry }) => ministry === ministryId)?.principal
  const permit = mayVote({
    ...{ state, mode: row.mode, electorate: row.electorate, closesAt: row.closesAt, at },
    present: await presentOf(act.tx, row, ministryId, at),
    ...{ member: memberId, ministry: ministryId },
    recused: await recusedIn(act.tx, row),
    ...{ provisional, referendumHours: row.terms?.referendum.hours ?? 0 },
    principalVoted: principal ? voters.includes(principal) : false,
  })
  if (permit.ok) return { memberId, ministry: permit.seat.ministry, capacity: permit.capacity }
  const late = permit.refusal === 'ballots.ballot_closed'
  const content = { ballot: row.id, ministry: ministryId, member: memberId }

  return act.refuse(
    permit.refusal,
    {},
    late ? { logged: { thing: { kind: 'ballot', id: row.id }, content } } : {},
  )
}
