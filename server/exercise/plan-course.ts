import { eq } from 'drizzle-orm'
import { decision } from '#db/schema/decision.ts'
import { decisionDissent } from '#db/schema/decision-dissent.ts'
import { changeDecision } from '#server/decisions/change-decision.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { reportOnDecision } from '#server/decisions/report-on-decision.ts'
import { reviewDecision } from '#server/decisions/review-decision.ts'
import { completed, notActedOn, reports, reviews } from './course.ts'
import { focalPoint } from './plan-situation.ts'
import { known, type Stage, type Step } from './stage.ts'

/** What became of the decisions: reviews with the dissents again, a report, an end; and what was not acted on. */
export const planCourse = (): Step[] => [
  ...reviews.map(
    ({ at, decision: number, dissents, ...review }): Step => ({
      at,
      run: async (stage) => {
        const decisionId = await decisionOf(stage, number)
        const there = await stage.worker.database
          .select({ id: decisionDissent.id, by: decisionDissent.memberId })
          .from(decisionDissent)
          .where(eq(decisionDissent.decisionId, decisionId))
        const answers = dissents.map(({ by, verdict, reasons }) => {
          const found = there.find((one) => one.by === known(stage.cast.member, by))
          if (!found) throw new Error(`The exercise has no dissent of ${by}.`)
          return { dissentId: found.id, verdict, reasons }
        })
        const input = { ...review, decisionId, dissents: answers, lessons: [...review.lessons] }
        await stage.play(reviewDecision, input, focalPoint, at)
      },
    }),
  ),
  {
    at: completed.at,
    run: async (stage) => {
      const decisionId = await decisionOf(stage, completed.decision)
      const { effectiveOn, reasons } = completed
      const input = { decisionId, byDecisionId: null, effectiveOn, reasons }
      await stage.play(changeDecision, { ...input, step: 'complete' }, focalPoint, completed.at)
    },
  },
  ...reports.map(
    ({ at, by, decision: number, ...report }): Step => ({
      at,
      run: async (stage) => {
        const decisionId = await decisionOf(stage, number)
        await stage.play(reportOnDecision, { ...report, decisionId }, by, at)
      },
    }),
  ),
  {
    at: notActedOn.at,
    run: async ({ cast, play }) => {
      const { at, reasons, reconveneWhen, lead, pillars, alternatives, ...words } = notActedOn
      await play(
        logDecision,
        {
          ...{ ...words, pillars: [...pillars], alternatives: [...alternatives] },
          situationId: cast.situationId,
          basis: { kind: 'chair', reasons, measureId: null },
          nature: { kind: 'no_action', reconveneWhen },
          leadMinistryId: known(cast.ministry, lead),
          ...{ supportingMinistryIds: [], actions: [], conditions: '', legalBasis: '' },
        },
        focalPoint,
        at,
      )
    },
  },
]

const decisionOf = async ({ cast, worker }: Stage, number: number): Promise<string> => {
  const rows = await worker.database
    .select({ id: decision.id, number: decision.number })
    .from(decision)
    .where(eq(decision.situationId, cast.situationId))
  const found = rows.find((row) => row.number === number)
  if (!found) throw new Error(`The exercise has no decision ${number} yet.`)

  return found.id
}
