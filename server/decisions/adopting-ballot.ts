import { and, eq } from 'drizzle-orm'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { decision } from '#db/schema/decision.ts'
import { motion } from '#db/schema/motion.ts'
import { outcomeOf } from '#server/ballots/outcome.ts'
import type { Act } from '#server/platform/act-types.ts'
import { held } from '#server/platform/versions.ts'
import type { NamedVote } from './rules/decision-words.ts'

/** What a decision takes over from the ballot that adopted it. */
export type AdoptingBallot = {
  ballotId: string
  motionId: string
  measureId: string | null
  question: string
  votes: NamedVote[]
}

/**
 * The ballot that a decision rests on. Refuses the act unless it was closed in the act's situation
 * with the motion adopted (or, where it is decided to do nothing, not adopted), and no decision was logged on it yet:
 * one ballot, one decision.
 */
export async function adoptingBallot(
  act: Act,
  ballotId: string,
  { adopts }: { adopts: boolean },
): Promise<AdoptingBallot> {
  const { tx, situationId } = act
  if (situationId === null) return act.refuse('common.not_found')
  const [found] = await tx
    .select({
      ballotId: ballot.id,
      motionId: ballot.motionId,
      question: ballot.question,
      measureId: motion.measureId,
      verdict: outcomeOf(ballotResult),
      counted: ballotResult.counted,
    })
    .from(ballot)
    .innerJoin(motion, and(eq(motion.id, ballot.motionId), held(motion)))
    .leftJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
    .where(and(eq(ballot.id, ballotId), eq(ballot.situationId, situationId)))
    // two acts on one ballot wait for each other here, so that the second sees the first's decision
    .for('update', { of: ballot })
  if (!found) return act.refuse('decisions.ballot_unknown')
  if (found.verdict === null) return act.refuse('decisions.ballot_open')
  if ((found.verdict === 'adopted') !== adopts) {
    return act.refuse(adopts ? 'decisions.ballot_not_adopted' : 'decisions.ballot_adopted')
  }
  const logged = await tx
    .select({ number: decision.number })
    .from(decision)
    .where(eq(decision.ballotId, ballotId))
  const [before] = logged
  if (before) return act.refuse('decisions.ballot_decided', { number: before.number })

  const votes = (found.counted ?? []).map(({ ministry, member, choice }) => ({
    ministry,
    member,
    choice,
  }))
  const { motionId, measureId, question } = found

  return { ballotId, motionId, measureId, question, votes }
}
