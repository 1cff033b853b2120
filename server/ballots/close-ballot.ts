import { ballotResult } from '#db/schema/ballot-result.ts'
import { provisionalResult } from '#db/schema/provisional-result.ts'
import { defineAct } from '#server/acts.ts'
import { lockMeeting } from '#server/meetings/present-meeting.ts'
import { situationOf } from '#server/platform/about.ts'
import { afterAmendment } from './after-amendment.ts'
import { lockBallot, presentIn } from './ballot-in-hand.ts'
import { leadsBallots } from './chair-of.ts'
import { closeBallotInput, closeBallotOutput } from './close-ballot.schema.ts'
import { gatherCount } from './gather-count.ts'
import { beyondHeads } from './rules/beyond-heads.ts'
import { countBallot } from './rules/count-ballot.ts'
import { mayClose } from './rules/may-close.ts'
import { confirmBy, pendingIn } from './rules/referendum.ts'
import { settleDueBallotsTask } from './settle-due-task.ts'
import { writeToConfirm } from './write-to-confirm.ts'

/**
 * Closes a ballot: count, verdict and result in one transaction, once and for good (deliberation
 * 3.10). The convenor does it, or the worker at the deadline. A deadline that has passed is the
 * instant of the close, whoever comes to it later: presence is taken at that instant. Where a vote that
 * counts is yet to be confirmed by its ministry, the count is kept and the result waits for that.
 */
export const closeBallot = defineAct({
  name: 'ballot.close',
  input: closeBallotInput,
  output: closeBallotOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, ruling }) {
    const found = await lockBallot(act.tx, ballotId, 'update')
    if (!found) return act.refuse('common.not_found')
    const { row, state } = found
    if (!(await leadsBallots(act.tx, row, act.actor))) return act.refuse('common.not_entitled')
    // Votes under way were waited for: only now is it known when voting ended.
    // Nor is anybody still coming or leaving: who is counted as there is in the record before the close.
    if (row.meetingId !== null) await lockMeeting(act.tx, row.meetingId)
    const at = await act.moment()
    const { closesAt } = row
    const closedAt = closesAt !== null && closesAt.getTime() <= at.getTime() ? closesAt : at
    const room = await presentIn(act.tx, row, closedAt)
    const { ballot, cast, answers, terms } = await gatherCount(act.tx, row, { room })
    const by = act.actor.kind === 'system' ? 'deadline' : 'convenor'
    // The record dates the close by the act's own instant: one begun before the deadline is early,
    // though it waited past it, or the verifier would find a deadline that had not come.
    const may = mayClose({ state, by, closesAt, ruling, ballot, at: act.at })
    if (!may.ok) return act.refuse(may.refusal)

    const count = countBallot(ballot)
    const { counted, counts, verdict, base } = count
    const { ground } = may
    const reason = ground === 'deadline' ? 'deadline' : 'convenor'
    const said = ground === 'ruling' ? ruling : null
    const pending = pendingIn(cast, counted, answers)
    const until = pending.length > 0 ? confirmBy(terms, closedAt) : null
    const { situationId } = row
    const { presentAtClose } = ballot
    const how = { reason, ground, ruling: said, presentAtClose, closedAt } as const
    const close = { ballotId, situationId, ...how, madeBy: act.id }
    if (until === null) {
      const beyond = row.terms === null ? null : beyondHeads(count)
      await act.tx.insert(ballotResult).values({ ...close, counted, counts, verdict, base, beyond })
      await afterAmendment(act, row.motionId, verdict)
    } else {
      await act.tx.insert(provisionalResult).values({ ...close, pending, count, confirmBy: until })
      const jobKey = `settle_ballot:${ballotId}`
      await act.enqueue(settleDueBallotsTask, {}, { runAt: until, jobKey })
      await writeToConfirm(act, row, pending, until)
    }

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: {
        ballot: ballotId,
        reason,
        ground,
        ruling: said,
        present_at_close: presentAtClose,
        counted,
        counts,
        verdict,
        base,
        ...(row.terms === null
          ? {}
          : { ...beyondHeads(count), pending, confirm_by: until?.toISOString() ?? null }),
      },
      output: { ballotId, verdict, pending: pending.length },
    })
  },
})
