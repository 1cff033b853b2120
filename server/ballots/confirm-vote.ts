import { eq } from 'drizzle-orm'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { provisionalResult } from '#db/schema/provisional-result.ts'
import { voteConfirmation } from '#db/schema/vote-confirmation.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockBallot } from './ballot-in-hand.ts'
import { confirmVoteInput, confirmVoteOutput } from './confirm-vote.schema.ts'
import { gatherCount } from './gather-count.ts'
import { mayConfirm } from './rules/may-confirm.ts'
import { pendingIn } from './rules/referendum.ts'
import { settleDueBallotsTask } from './settle-due-task.ts'

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
    const found = await lockBallot(act.tx, ballotId, 'update')
    const { memberId, ministryId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    const { row } = found
    const at = await act.moment()
    const [closed] = await act.tx
      .select()
      .from(provisionalResult)
      .where(eq(provisionalResult.ballotId, ballotId))
    const results = await act.tx
      .select({ ballotId: ballotResult.ballotId })
      .from(ballotResult)
      .where(eq(ballotResult.ballotId, ballotId))
    const { cast, answers } = await gatherCount(act.tx, row, { room: [] })
    const may = mayConfirm({
      electorate: row.electorate,
      votes: cast,
      answers,
      closesAt: row.closesAt,
      until: closed?.confirmBy ?? null,
      isSettled: results.length > 0,
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
    if (closed && pendingIn(cast, closed.count.counted, now).length === 0) {
      await act.enqueue(settleDueBallotsTask, {}, { jobKey: `settle_ballot:${ballotId}` })
    }

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: { ballot: ballotId, vote: may.vote, ministry: ministryId, stands, reason },
      output: { voteId: may.vote },
    })
  },
})
