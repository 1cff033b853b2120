import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { decisionReview } from '#db/schema/decision-review.ts'
import { situation } from '#db/schema/situation.ts'
import { toolLesson } from '#db/schema/tool-lesson.ts'
import { installationWide } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { outcomes } from './rules/decision-words.ts'

/**
 * What was learned about a tool at the reviews of decisions that the reader may see, the newest first: at most the last
 * hundred.
 */
export const listLessons = defineRead({
  name: 'decision.lessons',
  input: z.object({ tool: z.string().min(1).max(60) }),
  output: z.array(
    z.object({
      lessonId: z.uuid(),
      text: z.string(),
      at: z.date(),
      /** What came of the decision, at the review at which this was learned. */
      outcome: z.enum(outcomes),
      decisionId: z.uuid(),
      decisionNumber: z.int(),
      decisionTitle: z.string(),
      situationId: z.uuid(),
      situationName: z.string(),
    }),
  ),
  about: installationWide,
  perform: ({ tx, asOf }, { tool }) =>
    tx
      .select({
        lessonId: toolLesson.id,
        text: toolLesson.text,
        at: toolLesson.at,
        outcome: decisionReview.outcome,
        decisionId: decision.id,
        decisionNumber: decision.number,
        decisionTitle: decision.title,
        situationId: decision.situationId,
        situationName: situation.name,
      })
      .from(toolLesson)
      .innerJoin(decision, eq(decision.id, toolLesson.decisionId))
      .innerJoin(decisionReview, eq(decisionReview.id, toolLesson.reviewId))
      .innerJoin(situation, and(eq(situation.id, decision.situationId), held(situation, asOf)))
      .where(and(eq(toolLesson.tool, tool), madeBy(toolLesson, asOf)))
      .orderBy(desc(toolLesson.at), desc(toolLesson.id))
      .limit(100),
})
