import { ballotResult } from '#db/schema/ballot-result.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockBallot, presentIn, votesOf } from './ballot-in-hand.ts'
import { closeBallotInput, closeBallotOutput } from './close-ballot.schema.ts'
import { type BallotToCount, countBallot } from './rules/count-ballot.ts'
import { mayClose } from './rules/may-close.ts'

/**
 * Closes a ballot: count, verdict and result in one transaction, once and for good (deliberation
 * 3.10). The convenor does it, or the worker at the deadline. A deadline that has passed is the
 * instant of the close, whoever comes to it later: presence is taken at that instant.
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
    // Votes under way were waited for: only now is it known when voting ended.
    const at = await act.moment()
    const { closesAt, rule, mode, electorate } = row
    const closedAt = closesAt !== null && closesAt.getTime() <= at.getTime() ? closesAt : at
    const votes = await votesOf(act.tx, ballotId)
    const returned = [...new Set(votes.map(({ ministry }) => ministry))]
    const inRoom = await presentIn(act.tx, row, closedAt)
    const ballot: BallotToCount = {
      rule,
      mode,
      electorate,
      presentAtOpening: row.presentAtOpening,
      presentAtClose: mode === 'meeting' ? inRoom : returned,
      votes,
      closesAt: closesAt?.toISOString() ?? null,
    }
    const by = act.actor.kind === 'system' ? 'deadline' : 'convenor'
    // The record dates the close by the act's own instant: one begun before the deadline is early,
    // though it waited past it, or the verifier would find a deadline that had not come.
    const may = mayClose({ state, by, closesAt, ruling, ballot, at: act.at })
    if (!may.ok) return act.refuse(may.refusal)

    const { counted, counts, verdict, base } = countBallot(ballot)
    const { ground } = may
    const reason = ground === 'deadline' ? 'deadline' : 'convenor'
    const said = ground === 'ruling' ? ruling : null
    const { presentAtClose } = ballot
    await act.tx.insert(ballotResult).values({
      ballotId,
      situationId: row.situationId,
      reason,
      ground,
      ruling: said,
      presentAtClose,
      counted,
      counts,
      verdict,
      base,
      closedAt,
      madeBy: act.id,
    })

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
      },
      output: { ballotId, verdict },
    })
  },
})
