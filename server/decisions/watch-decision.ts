import { eq } from 'drizzle-orm'
import { decisionTrigger } from '#db/schema/decision-trigger.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockDecision } from './present-decision.ts'
import { limits } from './rules/decision-words.ts'
import { watchDecisionInput, watchDecisionOutput } from './watch-decision.schema.ts'
import { writeTriggers } from './write-triggers.ts'

/** Ties an indicator's tripwire to a decision: where the level is reached, the body meets over it again. */
export const watchDecision = defineAct({
  name: 'decision.watch',
  input: watchDecisionInput,
  output: watchDecisionOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId, tripwireId }) {
    const found = await lockDecision(act.tx, decisionId)
    if (!found) return act.refuse('common.not_found')
    const tied = await act.tx
      .select({ tripwireId: decisionTrigger.tripwireId })
      .from(decisionTrigger)
      .where(eq(decisionTrigger.decisionId, decisionId))
    if (tied.some((one) => one.tripwireId === tripwireId)) {
      return act.refuse('decisions.trigger_tied')
    }
    if (tied.length >= limits.triggers) return act.refuse('decisions.too_many_triggers')
    const { situationId } = found
    const triggers = await writeTriggers(act, {
      ...{ situationId, decisionId, tripwireIds: [tripwireId] },
    })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: { decision: decisionId, triggers },
      output: { tripwireId },
    })
  },
})
