import { z } from 'zod'
import { limits, outcomes, verdicts } from './rules/decision-words.ts'

export const reviewDecisionInput = z.object({
  decisionId: z.uuid(),
  outcome: z.enum(outcomes),
  text: z.string().trim().min(1).max(limits.text),
  /** Of every dissent from the decision, whether it was right, and why. */
  dissents: z
    .array(
      z.object({
        dissentId: z.uuid(),
        verdict: z.enum(verdicts),
        reasons: z.string().trim().min(1).max(2000),
      }),
    )
    .max(100),
  /** Each about a tool of the library, or the tool of one of the decision's measures. */
  lessons: z
    .array(
      z.object({
        tool: z.string().trim().min(1).max(60),
        text: z.string().trim().min(1).max(2000),
      }),
    )
    .max(limits.lessons),
  /** Null where it need not be looked at again. */
  nextReviewOn: z.iso.date().nullable(),
})
export const reviewDecisionOutput = z.object({ reviewId: z.uuid(), number: z.int() })
