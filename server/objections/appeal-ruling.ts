import { defineAct } from '#server/acts.ts'
import { enterStep } from './enter-step.ts'
import { objectionInHand } from './objection-in-hand.ts'
import { appealInput, objectionOutput } from './objection-steps.schema.ts'
import { situationOfVote } from './situation-of-vote.ts'

/**
 * Appeals to the body against the ruling that an objection is invalid. It holds again from now on, until the body
 * upholds the ruling by a ballot of its own (deliberation 3.13).
 */
export const appealRuling = defineAct({
  name: 'objection.appeal',
  input: appealInput,
  output: objectionOutput,
  about: situationOfVote,
  async perform(act, { voteId, reasons }) {
    const objection = await objectionInHand(act, voteId, 'appealed')
    if (objection.vote.ministryId !== act.actor.ministryId) {
      return act.refuse('objections.of_another_ministry')
    }

    return enterStep(act, objection, { step: 'appealed', reasons, upheldBy: null })
  },
})
