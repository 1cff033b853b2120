import { defineAct } from '#server/acts.ts'
import { enterStep } from './enter-step.ts'
import { objectionInHand } from './objection-in-hand.ts'
import { objectionOutput, ruleInvalidInput } from './objection-steps.schema.ts'
import { situationOfVote } from './situation-of-vote.ts'

/**
 * Rules an objection invalid, with the reasons: it no longer keeps the motion from passing, unless its maker appeals
 * (deliberation 3.13). Only while the ballot is open, so that there is time to.
 */
export const ruleInvalid = defineAct({
  name: 'objection.rule_invalid',
  input: ruleInvalidInput,
  output: objectionOutput,
  about: situationOfVote,
  async perform(act, { voteId, reasons }) {
    const objection = await objectionInHand(act, voteId, 'ruled_invalid')

    return enterStep(act, objection, { step: 'ruled_invalid', reasons, upheldBy: null })
  },
})
