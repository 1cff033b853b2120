import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decision } from '#db/schema/decision.ts'
import { decisionConfirmation } from '#db/schema/decision-confirmation.ts'
import { decisionDissent } from '#db/schema/decision-dissent.ts'
import { decisionReply } from '#db/schema/decision-reply.ts'
import { decisionReport } from '#db/schema/decision-report.ts'
import { decisionReview } from '#db/schema/decision-review.ts'
import { decisionStep } from '#db/schema/decision-step.ts'
import { decisionTrigger } from '#db/schema/decision-trigger.ts'
import { measure } from '#db/schema/measure.ts'
import { toolLesson } from '#db/schema/tool-lesson.ts'
import { tripwire } from '#db/schema/tripwire.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import type { DecisionRow } from './present-decision.ts'

const relation = { decisionId: decision.id, number: decision.number, title: decision.title }

/** The rows of what became of a decision, each in the order of the record. */
export async function readCourse(
  tx: Transaction,
  { id, measureIds }: Pick<DecisionRow, 'id' | 'measureIds'>,
  asOf?: number,
) {
  const steps = await tx
    .select({ step: decisionStep, by: relation })
    .from(decisionStep)
    .leftJoin(decision, eq(decision.id, decisionStep.byDecisionId))
    .where(and(eq(decisionStep.decisionId, id), madeBy(decisionStep, asOf)))
    .orderBy(asc(sql`act_index(${decisionStep.madeBy})`))
  const changes = await tx
    .select({
      ...relation,
      stepId: decisionStep.id,
      kind: decisionStep.kind,
      effectiveOn: decisionStep.effectiveOn,
    })
    .from(decisionStep)
    .innerJoin(decision, eq(decision.id, decisionStep.decisionId))
    .where(and(eq(decisionStep.byDecisionId, id), madeBy(decisionStep, asOf)))
    .orderBy(asc(sql`act_index(${decisionStep.madeBy})`))
  const [confirmation] = await tx
    .select()
    .from(decisionConfirmation)
    .where(and(eq(decisionConfirmation.decisionId, id), madeBy(decisionConfirmation, asOf)))
  const triggers = await tx
    .select({ wire: tripwire })
    .from(decisionTrigger)
    .innerJoin(tripwire, and(eq(tripwire.id, decisionTrigger.tripwireId), held(tripwire, asOf)))
    .where(and(eq(decisionTrigger.decisionId, id), madeBy(decisionTrigger, asOf)))
    .orderBy(asc(tripwire.setAt))
  const tools =
    measureIds.length === 0
      ? []
      : await tx
          .selectDistinct({ tool: measure.tool })
          .from(measure)
          .where(inArray(measure.id, measureIds))

  return {
    ...{ steps, changes, confirmation },
    triggers: triggers.map(({ wire }) => wire),
    tools: tools.map(({ tool }) => tool),
    replies: await tx
      .select()
      .from(decisionReply)
      .where(and(eq(decisionReply.decisionId, id), madeBy(decisionReply, asOf)))
      .orderBy(asc(sql`act_index(${decisionReply.madeBy})`)),
    reports: await tx
      .select()
      .from(decisionReport)
      .where(and(eq(decisionReport.decisionId, id), madeBy(decisionReport, asOf)))
      .orderBy(asc(decisionReport.number)),
    reviews: await tx
      .select()
      .from(decisionReview)
      .where(and(eq(decisionReview.decisionId, id), madeBy(decisionReview, asOf)))
      .orderBy(asc(decisionReview.number)),
    lessons: await tx
      .select()
      .from(toolLesson)
      .where(and(eq(toolLesson.decisionId, id), madeBy(toolLesson, asOf)))
      .orderBy(asc(toolLesson.tool), asc(toolLesson.id)),
    dissents: await tx
      .select()
      .from(decisionDissent)
      .where(and(eq(decisionDissent.decisionId, id), madeBy(decisionDissent, asOf)))
      .orderBy(asc(sql`act_index(${decisionDissent.madeBy})`)),
  }
}
