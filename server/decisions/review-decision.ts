import { eq, inArray, max } from 'drizzle-orm'
import { decisionDissent } from '#db/schema/decision-dissent.ts'
import { decisionReview } from '#db/schema/decision-review.ts'
import { measure } from '#db/schema/measure.ts'
import { toolLesson } from '#db/schema/tool-lesson.ts'
import { defineAct } from '#server/acts.ts'
import { library } from '#server/measures/rules/library.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Act } from '#server/platform/act-types.ts'
import { type DecisionRow, lockDecision } from './present-decision.ts'
import { reviewDecisionInput, reviewDecisionOutput } from './review-decision.schema.ts'
import { dayOf } from './rules/course.ts'
import { restand } from './standing.ts'

/**
 * Reviews a decision: what came of it, whether each dissent from it was right (deliberation 2.4), what was learned of
 * the tools used, and when it is looked at again. A review is never changed: a change of mind is the next one.
 */
export const reviewDecision = defineAct({
  name: 'decision.review',
  input: reviewDecisionInput,
  output: reviewDecisionOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId, outcome, text, lessons, nextReviewOn, ...input }) {
    const found = await lockDecision(act.tx, decisionId)
    const { memberId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    if (nextReviewOn !== null && nextReviewOn <= dayOf(act.at)) {
      return act.refuse('decisions.review_past')
    }
    const given = new Set(input.dissents.map(({ dissentId }) => dissentId))
    const there = await act.tx
      .select({ id: decisionDissent.id, kind: decisionDissent.kind })
      .from(decisionDissent)
      .where(eq(decisionDissent.decisionId, decisionId))
    if (given.size < input.dissents.length || !namesAll(there, given)) {
      return act.refuse('decisions.dissents_not_answered')
    }
    await refuseUnknownTools(act, found, lessons)
    const dissents = input.dissents.map(({ dissentId, ...said }) => ({
      dissent: dissentId,
      ...said,
    }))
    const [last] = await act.tx
      .select({ number: max(decisionReview.number) })
      .from(decisionReview)
      .where(eq(decisionReview.decisionId, decisionId))
    const number = (last?.number ?? 0) + 1
    const { id } = await act.newThing({ kind: 'decision_review' })
    const { situationId } = found
    const made = { at: act.at, madeBy: act.id }
    await act.tx.insert(decisionReview).values({
      ...{ id, situationId, decisionId, number, outcome, text, dissents, nextReviewOn, memberId },
      ...made,
    })
    const learned = []
    for (const { tool, text } of lessons) {
      const lesson = await act.newThing({ kind: 'lesson' })
      await act.tx
        .insert(toolLesson)
        .values({ id: lesson.id, situationId, decisionId, reviewId: id, tool, text, ...made })
      learned.push({ lesson: lesson.id, tool, text })
    }
    await restand(act, decisionId, { reviewOn: nextReviewOn })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: {
        ...{ decision: decisionId, review: id, number, outcome, text, dissents },
        ...{ lessons: learned, next_review_on: nextReviewOn },
      },
      output: { reviewId: id, number },
    })
  },
})

/** A dissent and a reservation want an answer; an explanation of vote may have one. Nothing else has any. */
const namesAll = (
  there: readonly { id: string; kind: string }[],
  given: ReadonlySet<string>,
): boolean =>
  there.every(({ id, kind }) => kind === 'explanation' || given.has(id)) &&
  [...given].every((id) => there.some((one) => one.id === id))

/** A lesson is about a tool of the library, or about that of a measure which the decision adopted. */
async function refuseUnknownTools(
  act: Act,
  { measureIds }: DecisionRow,
  lessons: readonly { tool: string }[],
): Promise<void> {
  const known = new Set<string>(library.map(({ id }) => id))
  if (lessons.every(({ tool }) => known.has(tool))) return
  const used = await act.tx
    .select({ tool: measure.tool })
    .from(measure)
    .where(inArray(measure.id, measureIds))
  for (const { tool } of used) known.add(tool)
  if (lessons.some(({ tool }) => !known.has(tool))) return act.refuse('decisions.tool_unknown')
}
