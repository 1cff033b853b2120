import { decisionStep } from '#db/schema/decision-step.ts'
import { presentIn } from '#server/actions/present-day.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { lapseDecisionInput, lapseDecisionOutput } from './lapse-decision.schema.ts'
import { lockDecision } from './present-decision.ts'
import { courseOf, dayOf, isRunning } from './rules/course.ts'
import { asSteps, begunOf, restand, stepsOf } from './standing.ts'

/** Says that a decision has lapsed, from its day on. By the worker; run again, or before that day, it is refused. */
export const lapseDecision = defineAct({
  name: 'decision.lapse',
  input: lapseDecisionInput,
  output: lapseDecisionOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId }) {
    const found = await lockDecision(act.tx, decisionId)
    if (!found) return act.refuse('common.not_found')
    const { situationId } = found
    const course = courseOf(begunOf(found), asSteps(await stepsOf(act.tx, decisionId)))
    const state = course.ok ? course.spans.at(-1)?.state : undefined
    const expiresOn = course.ok ? course.expiresOn : null
    const today = dayOf(await presentIn(act.tx, situationId))
    if (!state || !isRunning(state) || expiresOn === null || today < expiresOn) {
      return act.refuse('decisions.not_expired')
    }
    const { id } = await act.newThing({ kind: 'decision_step' })
    await act.tx.insert(decisionStep).values({
      ...{ id, situationId, decisionId, kind: 'lapse', effectiveOn: expiresOn, reasons: '' },
      ...{ at: act.at, madeBy: act.id },
    })
    await restand(act, decisionId, { state: 'lapsed', stateSince: expiresOn })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: {
        ...{ decision: decisionId, step: id, kind: 'lapse', by_decision: null },
        ...{ effective_on: expiresOn, expires_on: null, reasons: '', state: 'lapsed' },
      },
      output: { stepId: id },
    })
  },
})
