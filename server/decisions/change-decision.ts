import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { decisionStep } from '#db/schema/decision-step.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { changeDecisionInput, changeDecisionOutput } from './change-decision.schema.ts'
import { type DecisionRow, lockDecision } from './present-decision.ts'
import { courseOf, dayOf, type StepFault } from './rules/course.ts'
import { needsDecision, weighsTooLittle } from './rules/needs-decision.ts'
import { asSteps, begunOf, restand, stepsOf } from './standing.ts'

const faults = {
  step_not_possible: 'decisions.step_not_possible',
  step_before_decision: 'decisions.step_before_decision',
  step_after_expiry: 'decisions.step_after_expiry',
} as const satisfies Record<StepFault, string>

/**
 * Amends, supersedes, suspends, resumes, revokes, completes or implements a decision, by a later one or by the chair
 * with reasons. The decision itself is never rewritten: how it stands follows from what was done to it
 * (deliberation 2.11 and 4).
 */
export const changeDecision = defineAct({
  name: 'decision.change',
  input: changeDecisionInput,
  output: changeDecisionOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, input) {
    const { decisionId, step: kind, byDecisionId, effectiveOn, expiresOn, reasons } = input
    const found = await lockDecision(act.tx, decisionId)
    const { memberId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    await refuseUnlessAllowed(act, found, input)
    const before = asSteps(await stepsOf(act.tx, decisionId))
    const course = courseOf(begunOf(found), [...before, { kind, on: effectiveOn, expiresOn }])
    if (!course.ok) return act.refuse(faults[course.fault])
    const { id } = await act.newThing({ kind: 'decision_step' })
    const { situationId } = found
    await act.tx.insert(decisionStep).values({
      ...{ id, situationId, decisionId, kind, byDecisionId, effectiveOn, expiresOn, reasons },
      ...{ memberId, at: act.at, madeBy: act.id },
    })
    const last = course.spans.at(-1)
    if (last === undefined) throw new Error('a course has a beginning')
    if (kind !== 'implement') {
      await restand(act, decisionId, {
        ...{ state: last.state, stateSince: last.from, expiresOn: course.expiresOn },
      })
    }

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: {
        ...{ decision: decisionId, step: id, kind, by_decision: byDecisionId },
        ...{ effective_on: effectiveOn, expires_on: expiresOn, reasons, state: last.state },
      },
      output: { stepId: id },
    })
  },
})

/** Takes effect by today, ends later than today, and rests on a later decision of this situation where it has to. */
async function refuseUnlessAllowed(
  act: Act,
  { basis, situationId, number }: DecisionRow,
  { step, byDecisionId, effectiveOn, expiresOn }: z.output<typeof changeDecisionInput>,
): Promise<void> {
  const today = dayOf(act.at)
  if (effectiveOn > today) act.refuse('decisions.step_to_come')
  if (expiresOn !== null && (step !== 'amend' || expiresOn <= today)) {
    act.refuse('decisions.expiry_past')
  }
  if (byDecisionId === null) {
    if (needsDecision(step, basis)) act.refuse('decisions.step_needs_decision')
    return
  }
  const [by] = await act.tx
    .select({
      ...{ number: decision.number, situationId: decision.situationId, basis: decision.basis },
    })
    .from(decision)
    .where(eq(decision.id, byDecisionId))
  if (by?.situationId !== situationId) act.refuse('decisions.decision_unknown')
  // So that the graph has no cycles.
  if (by.number <= number) act.refuse('decisions.by_earlier')
  if (weighsTooLittle(step, basis, by.basis)) act.refuse('decisions.step_needs_body')
}
