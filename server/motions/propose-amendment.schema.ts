import { z } from 'zod'
import { undisputedDocument } from '#server/assessments/section-summary.schema.ts'
import { amendmentChanges } from './rules/voting-order.ts'
import { saidWords } from './said-words.schema.ts'

export const proposeAmendmentInput = z
  .object({
    /** The motion whose text is changed. */
    motionId: z.uuid(),
    change: z.enum(amendmentChanges),
    /** The paragraph, from 1; what is inserted may come before the first, after 0. */
    place: z.int().min(0).max(10_000),
    /** SHA-256 (hex) of that paragraph as its proposer read it; null before the first. */
    paragraphHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    /** What comes in its place or after it; nothing where it is deleted. */
    newText: undisputedDocument.nullable(),
    reasons: saidWords,
  })
  .refine(({ change, newText }) => (change === 'delete') === (newText === null), {
    path: ['newText'],
  })
  .refine(({ change, place }) => place > 0 || change === 'insert_after', { path: ['place'] })
export const proposeAmendmentOutput = z.object({ motionId: z.uuid(), number: z.int() })
