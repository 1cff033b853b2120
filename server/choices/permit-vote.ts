import { presentOf } from '#server/ballots/ballot-in-hand.ts'
import { mayVote } from '#server/ballots/rules/may-vote.ts'
import type { BallotState } from '#server/ballots/rules/states.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { ChoiceRow } from './choice-in-hand.ts'

type Voting = {
  row: ChoiceRow
  state: BallotState
  /** Ministries that recused themselves since it opened. */
  recused: readonly string[]
  /** Members who have a vote in the ballot already. */
  voters: readonly string[]
}

/**
 * In which seat the actor may vote now. Refuses the act where they may not; a vote that comes too late is
 * logged with who sent it and nothing of what it said.
 */
export const permitVote = async (act: Act, { row, state, recused, voters }: Voting) => {
  const { memberId, ministryId } = act.actor
  if (memberId === null) return act.refuse('common.not_entitled')
  const at = await act.moment()
  const principal = row.electorate.find(({ ministry }) => ministry === ministryId)?.principal
  const permit = mayVote({
    ...{ state, mode: row.mode, electorate: row.electorate, closesAt: row.closesAt, at },
    present: await presentOf(act.tx, row, ministryId, at),
    ...{ member: memberId, ministry: ministryId, recused },
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
