import { eq } from 'drizzle-orm'
import { decisionConfirmation } from '#db/schema/decision-confirmation.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { confirmDecisionInput, confirmDecisionOutput } from './confirm-decision.schema.ts'
import { lockDecision } from './present-decision.ts'

/**
 * Confirms that a decision was taken as it was logged afterwards, or disputes it in words: once, and by the member
 * whom whoever logged it named for that.
 */
export const confirmDecision = defineAct({
  name: 'decision.confirm',
  input: confirmDecisionInput,
  output: confirmDecisionOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId, answer, text }) {
    const found = await lockDecision(act.tx, decisionId)
    const { memberId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    if (found.confirmerId !== memberId) return act.refuse('decisions.confirmed_by_another')
    const [before] = await act.tx
      .select({ answer: decisionConfirmation.answer })
      .from(decisionConfirmation)
      .where(eq(decisionConfirmation.decisionId, decisionId))
    if (before) return act.refuse('decisions.confirmed_already')
    const { situationId } = found
    await act.tx
      .insert(decisionConfirmation)
      .values({ decisionId, situationId, answer, text, memberId, at: act.at, madeBy: act.id })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: { decision: decisionId, answer, text },
      output: { decisionId },
    })
  },
})
