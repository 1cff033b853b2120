import { z } from 'zod'
import { riskLevels } from '../risks/rules/levels.ts'
import { markings } from '../situations/rules/markings.ts'
import { decisionStates, stepKinds } from './rules/course.ts'
import {
  confirmations,
  dissentKinds,
  natures,
  outcomes,
  progresses,
  replies,
  takings,
  verdicts,
} from './rules/decision-words.ts'

const day = z.string()
const related = z.object({ decisionId: z.uuid(), number: z.int(), title: z.string() })
const wire = z.object({
  tripwireId: z.uuid(),
  title: z.string(),
  subject: z.string(),
  level: z.enum(riskLevels),
  withinHours: z.int(),
})

export const getCourseInput = z.object({ decisionId: z.uuid() })
export const getCourseOutput = z.object({
  nature: z.enum(natures),
  authority: z.string().nullable(),
  replyBy: day.nullable(),
  reconveneWhen: z.string().nullable(),
  exitStrategy: z.string(),
  /** The classification of its situation when it was logged; null where that was not kept yet. */
  markingThen: z.enum(markings).nullable(),
  begunOn: day,
  /** The day from which it does not hold any more, as it was logged, and as amended. */
  expiryAtFirst: day.nullable(),
  expiresOn: day.nullable(),
  state: z.enum(decisionStates),
  stateSince: day,
  /** How it was taken before it was logged. */
  taken: z
    .object({
      how: z.enum(takings),
      by: z.string(),
      at: z.date(),
      recordedAt: z.date(),
      because: z.string(),
      confirmer: z.string(),
      mayConfirm: z.boolean(),
      confirmation: z
        .object({ answer: z.enum(confirmations), text: z.string(), at: z.date() })
        .nullable(),
    })
    .nullable(),
  /** What was done to it, in the order of the record. */
  steps: z.array(
    z.object({
      stepId: z.uuid(),
      kind: z.enum(stepKinds),
      effectiveOn: day,
      expiresOn: day.nullable(),
      reasons: z.string(),
      by: related.nullable(),
      /** Null where it lapsed by itself. */
      member: z.string().nullable(),
      at: z.date(),
    }),
  ),
  /** What it does to earlier ones. */
  changes: z.array(related.extend({ stepId: z.uuid(), kind: z.enum(stepKinds), effectiveOn: day })),
  replies: z.array(
    z.object({
      replyId: z.uuid(),
      reply: z.enum(replies),
      repliedOn: day.nullable(),
      repliedBy: z.string(),
      text: z.string(),
      at: z.date(),
    }),
  ),
  reports: z.array(
    z.object({
      reportId: z.uuid(),
      number: z.int(),
      progress: z.enum(progresses),
      text: z.string(),
      coversUntil: day,
      member: z.string(),
      ministry: z.string(),
      at: z.date(),
    }),
  ),
  reviews: z.array(
    z.object({
      reviewId: z.uuid(),
      number: z.int(),
      outcome: z.enum(outcomes),
      text: z.string(),
      dissents: z.array(
        z.object({ dissentId: z.uuid(), verdict: z.enum(verdicts), reasons: z.string() }),
      ),
      lessons: z.array(z.object({ lessonId: z.uuid(), tool: z.string(), text: z.string() })),
      nextReviewOn: day.nullable(),
      member: z.string(),
      at: z.date(),
    }),
  ),
  /** The dissents to be answered at a review, in full. */
  dissents: z.array(
    z.object({
      dissentId: z.uuid(),
      kind: z.enum(dissentKinds),
      text: z.string(),
      member: z.string(),
      ministry: z.string().nullable(),
    }),
  ),
  triggers: z.array(
    wire.extend({ sprung: z.object({ at: z.date(), meetingId: z.uuid() }).nullable() }),
  ),
  /** The tools of its measures, of which a review may tell what was learned. */
  tools: z.array(z.string()),
  /** What the convenor chooses from; empty for others. */
  later: z.array(related),
  wires: z.array(wire),
  mayChange: z.boolean(),
  mayReport: z.boolean(),
})
