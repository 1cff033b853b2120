import { and, eq, isNull } from 'drizzle-orm'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { castingVote } from '#db/schema/casting-vote.ts'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { motion } from '#db/schema/motion.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { afterAmendment } from './after-amendment.ts'
import { lockBallot } from './ballot-in-hand.ts'
import { castDecidingInput, castDecidingOutput } from './cast-deciding.schema.ts'
import { chairOf } from './chair-of.ts'
import { amendmentFreeze } from './freeze-motion-text.ts'
import { lockMotion, motionState } from './motion-state.ts'
import { isEnd } from './rules/motion-graph.ts'

/**
 * The casting vote: breaks a tie, where the rules under which the ballot was opened give the chair one
 * (deliberation 3.3): whoever presides over the meeting, or the convenor by correspondence. The result stays as it was
 * counted; what the ballot came to is what this says. On an amendment it comes before the vote on the text itself.
 */
export const castDeciding = defineAct({
  name: 'ballot.cast_deciding',
  input: castDecidingInput,
  output: castDecidingOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, choice, reason }) {
    await beforeFinalBallot(act, ballotId)
    const found = await lockBallot(act.tx, ballotId, 'update')
    const { memberId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    const { row } = found
    if ((await chairOf(act.tx, row, act.actor)) !== memberId)
      return act.refuse('room.not_the_chair')
    const [result] = await act.tx
      .select({ beyond: ballotResult.beyond })
      .from(ballotResult)
      .where(eq(ballotResult.ballotId, ballotId))
    if (row.terms?.casting !== 'chair') return act.refuse('ballots.no_casting_vote')
    if (!result) return act.refuse('ballots.not_closed')
    if (!result.beyond?.tied) return act.refuse('ballots.not_tied')
    const cast = await act.tx
      .select({ ballotId: castingVote.ballotId })
      .from(castingVote)
      .where(eq(castingVote.ballotId, ballotId))
    if (cast.length > 0) return act.refuse('ballots.tie_broken')
    const { situationId } = row
    await act.tx
      .insert(castingVote)
      .values({ ballotId, situationId, memberId, choice, reason, at: act.at, madeBy: act.id })
    const verdict = choice === 'yes' ? ('adopted' as const) : ('rejected' as const)
    await afterAmendment(act, row.motionId, verdict)

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: { ballot: ballotId, choice, reason, verdict },
      output: { ballotId, verdict },
    })
  },
})

/** Refuses to carry an amendment that could not be written into its text any more, because that was put to the vote without it. */
async function beforeFinalBallot(act: Act, ballotId: string): Promise<void> {
  const [on] = await act.tx
    .select({ amendsId: motion.amendsId })
    .from(ballot)
    .innerJoin(motion, and(eq(motion.id, ballot.motionId), isNull(motion.endedBy)))
    .where(eq(ballot.id, ballotId))
  if (!on?.amendsId) return
  // Held, so that no vote on the text opens meanwhile.
  const amends = await lockMotion(act.tx, on.amendsId)
  const [text] = await act.tx
    .select({ closedFor: documentFreeze.reason })
    .from(document)
    .innerJoin(
      documentFreeze,
      and(eq(documentFreeze.id, document.id), isNull(documentFreeze.endedBy)),
    )
    .where(eq(document.motionId, on.amendsId))
  const isClosed = text !== undefined && text.closedFor !== amendmentFreeze
  const isOver = amends === undefined || isEnd(await motionState(act.tx, amends))
  if (isClosed || isOver) act.refuse('ballots.amended_text_decided')
}
