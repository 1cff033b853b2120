import { and, eq, isNull } from 'drizzle-orm'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { motion } from '#db/schema/motion.ts'
import { objectionStep } from '#db/schema/objection-step.ts'
import { defineAct } from '#server/acts.ts'
import { outcomeOf } from '#server/ballots/outcome.ts'
import { enterStep } from './enter-step.ts'
import { objectionInHand } from './objection-in-hand.ts'
import { objectionOutput, upholdInput } from './objection-steps.schema.ts'
import { situationOfVote } from './situation-of-vote.ts'

/**
 * Enters that the body upheld a ruling which was appealed: by a ballot of its own on a motion of procedure, opened
 * after the appeal and adopted. The objection does not hold from then on (deliberation 3.13).
 */
export const upholdRuling = defineAct({
  name: 'objection.uphold',
  input: upholdInput,
  output: objectionOutput,
  about: situationOfVote,
  async perform(act, { voteId, ballotId, reasons }) {
    const objection = await objectionInHand(act, voteId, 'upheld')
    const [appeal] = await act.tx
      .select({ at: objectionStep.at })
      .from(objectionStep)
      .where(and(eq(objectionStep.voteId, voteId), eq(objectionStep.step, 'appealed')))
    const [decided] = await act.tx
      .select({ row: ballot, kind: motion.kind, verdict: outcomeOf(ballotResult) })
      .from(ballot)
      .innerJoin(motion, and(eq(motion.id, ballot.motionId), isNull(motion.endedBy)))
      .innerJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
      .where(and(eq(ballot.id, ballotId), eq(ballot.bodyId, objection.ballot.bodyId)))
    const isUpheld =
      decided?.kind === 'procedural' &&
      decided.verdict === 'adopted' &&
      decided.row.situationId === objection.ballot.situationId &&
      appeal !== undefined &&
      decided.row.openedAt.getTime() > appeal.at.getTime()
    if (!isUpheld) return act.refuse('objections.not_decided_by_body')

    return enterStep(act, objection, { step: 'upheld', reasons, upheldBy: ballotId })
  },
})
