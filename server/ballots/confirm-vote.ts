import { voteConfirmation } from '#db/schema/vote-confirmation.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { confirmedSoFar, lockAnyBallot, tasksOf } from './any-ballot-in-hand.ts'
import { confirmVoteInput, confirmVoteOutput } from './confirm-vote.schema.ts'
import { mayConfirm } from './rules/may-confirm.ts'
import { pendingIn } from './rules/referendum.ts'

/**
 * Says whether a ministry stands by the vote that was cast for it ad referendum (deliberation 2.9). With
 * the last answer that a closed ballot waits for, the worker counts it for good at once.
 */
export const confirmVote = defineAct({
  name: 'vote.confirm',
  input: confirmVoteInput,
  output: confirmVoteOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, stands, reason }) {
    const found = await lockAnyBallot(act.tx, ballotId, 'update')
    const { memberId, ministryId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    const { row } = found
    const at = await act.moment()
    const { cast, answers, result, provisional } = await confirmedSoFar(act.tx, found)
    const may = mayConfirm({
      electorate: row.electorate,
      votes: cast,
      answers,
      closesAt: row.closesAt,
      until: provisional?.confirmBy ?? null,
      isSettled: result !== undefined,
      member: memberId,
      ministry: ministryId,
      at,
    })
    if (!may.ok) return act.refuse(may.refusal)
    const { situationId } = row
    const said = { voteId: may.vote, stands, reason }
    await act.tx
      .insert(voteConfirmation)
      .values({ ...said, situationId, ballotId, memberId, at: act.at, madeBy: act.id })
    const now = [...answers, { vote: may.vote, stands }]
    if (provisional && pendingIn(cast, provisional.count.counted, now).length === 0) {
      const [task, key] = tasksOf[found.kind].settle
      await act.enqueue(task, {}, { jobKey: `${key}:${ballotId}` })
    }

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: { ballot: ballotId, vote: may.vote, ministry: ministryId, stands, reason },
      output: { voteId: may.vote },
    })
  },
})
