import { eq, max } from 'drizzle-orm'
import { decisionReport } from '#db/schema/decision-report.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockDecision } from './present-decision.ts'
import { reportOnDecisionInput, reportOnDecisionOutput } from './report-on-decision.schema.ts'
import { dayOf } from './rules/course.ts'

/** Reports how far a decision is carried out, by a member of its lead ministry (issue 6, "implementation reports"). */
export const reportOnDecision = defineAct({
  name: 'decision.report',
  input: reportOnDecisionInput,
  output: reportOnDecisionOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId, progress, text, coversUntil }) {
    const found = await lockDecision(act.tx, decisionId)
    const { memberId, ministryId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    if (ministryId === null || ministryId !== found.leadMinistryId) {
      return act.refuse('decisions.report_of_another')
    }
    if (coversUntil > dayOf(act.at) || coversUntil < dayOf(found.decidedAt)) {
      return act.refuse('decisions.covers_impossible')
    }
    const [last] = await act.tx
      .select({ number: max(decisionReport.number) })
      .from(decisionReport)
      .where(eq(decisionReport.decisionId, decisionId))
    const number = (last?.number ?? 0) + 1
    const { id } = await act.newThing({ kind: 'decision_report' })
    const { situationId } = found
    await act.tx.insert(decisionReport).values({
      ...{ id, situationId, decisionId, number, progress, text, coversUntil },
      ...{ ministryId, memberId, at: act.at, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: {
        ...{ decision: decisionId, report: id, number, progress, text },
        ...{ covers_until: coversUntil, ministry: ministryId },
      },
      output: { reportId: id, number },
    })
  },
})
