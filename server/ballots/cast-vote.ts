import { vote } from '#db/schema/vote.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { hasVoted, presentOf } from './ballot-in-hand.ts'
import { castVoteInput, castVoteOutput } from './cast-vote.schema.ts'
import { lockForVote } from './lock-for-vote.ts'
import { papersOpened } from './papers-opened.ts'
import { recusedIn } from './recused-in.ts'
import { mayVote, stopsAlone } from './rules/may-vote.ts'

/**
 * Casts the vote of a member's ministry, or changes it: a change is another vote and the last one
 * before the close counts. One that comes too late is refused, and the record keeps that it came.
 */
export const castVote = defineAct({
  name: 'vote.cast',
  input: castVoteInput,
  output: castVoteOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, choice, explanation, provisional }) {
    const { memberId, ministryId } = act.actor
    const found = await lockForVote(act.tx, ballotId, ministryId)
    if (!found || memberId === null) return act.refuse('common.not_found')
    const { row, state } = found
    const at = await act.moment()
    const principal = row.electorate.find(({ ministry }) => ministry === ministryId)?.principal
    const permit = mayVote({
      state,
      mode: row.mode,
      electorate: row.electorate,
      present: await presentOf(act.tx, row, ministryId, at),
      closesAt: row.closesAt,
      member: memberId,
      ministry: ministryId,
      recused: await recusedIn(act.tx, row),
      provisional,
      referendumHours: row.terms?.referendum.hours ?? 0,
      principalVoted: principal ? await hasVoted(act.tx, ballotId, principal) : false,
      at,
    })
    const thing = { kind: 'ballot', id: ballotId }
    if (!permit.ok) {
      const late = { ballot: ballotId, ministry: ministryId, member: memberId, choice }
      const logged = permit.refusal === 'ballots.ballot_closed' && { thing, content: late }
      return act.refuse(permit.refusal, {}, logged ? { logged } : {})
    }
    // One ministry's no is enough there, so the others are owed the reason.
    if (stopsAlone(row.rule.name) && choice === 'no' && explanation === '') {
      return act.refuse('ballots.reason_needed')
    }
    const { snapshot } = row
    const { capacity, seat } = permit
    const voteId = act.newId()
    const papers = await papersOpened(act.tx, ballotId, memberId)
    await act.tx.insert(vote).values({
      id: voteId,
      situationId: row.situationId,
      ballotId,
      ministryId: seat.ministry,
      memberId,
      capacity,
      choice,
      explanation,
      snapshot,
      provisional,
      papers,
      at: act.at,
      madeBy: act.id,
    })
    const said = { ministry: seat.ministry, member: memberId, capacity, choice, explanation }

    return act.done({
      thing,
      content: { ballot: ballotId, vote: voteId, ...said, provisional, papers, snapshot },
      output: { voteId, capacity, snapshot },
    })
  },
})
