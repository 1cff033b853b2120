import { eq } from 'drizzle-orm'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { castingVote } from '#db/schema/casting-vote.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { afterAmendment } from './after-amendment.ts'
import { lockBallot } from './ballot-in-hand.ts'
import { castDecidingInput, castDecidingOutput } from './cast-deciding.schema.ts'
import { chairOf } from './chair-of.ts'

/**
 * The casting vote: breaks a tie, where the rules under which the ballot was opened give the chair one
 * (deliberation 3.3): whoever presides over the meeting, or the convenor by correspondence. The result stays as it was counted; what the ballot came to is what this says.
 */
export const castDeciding = defineAct({
  name: 'ballot.cast_deciding',
  input: castDecidingInput,
  output: castDecidingOutput,
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, choice, reason }) {
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
