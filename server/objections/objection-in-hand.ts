import { eq } from 'drizzle-orm'
import { vote } from '#db/schema/vote.ts'
import { lockBallot } from '#server/ballots/ballot-in-hand.ts'
import { asCast } from '#server/ballots/gather-count.ts'
import { recordedVotes } from '#server/ballots/recorded-votes.ts'
import { isOpenAt } from '#server/ballots/rules/may-vote.ts'
import { standingVotes } from '#server/ballots/rules/standing-votes.ts'
import type { Act } from '#server/platform/act-types.ts'
import { mayStep, type ObjectionStep } from './rules/objection.ts'
import { stepsOn } from './steps-on.ts'

/**
 * An objection that may take a step, with its ballot held open until the transaction ends. Refuses a vote that is no
 * objection, that another vote has replaced, or whose ballot takes nothing more, and a step out of turn.
 */
export const objectionInHand = async (act: Act, voteId: string, step: ObjectionStep) => {
  const [found] = await act.tx.select().from(vote).where(eq(vote.id, voteId))
  const held = found && (await lockBallot(act.tx, found.ballotId, 'update'))
  if (!found || !held) return act.refuse('common.not_found')
  const { row, state } = held
  const at = await act.moment()
  if (!isOpenAt(state, row.closesAt, at)) return act.refuse('objections.ballot_closed')
  if (row.rule.name !== 'consent' || found.choice !== 'no') {
    return act.refuse('objections.no_objection')
  }
  const votes = (await recordedVotes(act.tx, row.id)).map(asCast)
  const stands = standingVotes(row.electorate, votes, null).some(({ id }) => id === voteId)
  if (!stands) return act.refuse('objections.replaced')
  const steps = (await stepsOn(act.tx, row.id)).filter((one) => one.vote === voteId)
  const taken = steps.map((one) => one.step)
  if (!mayStep(taken, step)) return act.refuse(`objections.not_${step}`)

  return { vote: found, ballot: row }
}
