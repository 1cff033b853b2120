import { z } from 'zod'
import { stepsTaken } from './rules/course.ts'

export const changeDecisionInput = z.object({
  decisionId: z.uuid(),
  step: z.enum(stepsTaken),
  /** The later decision by which it is done; the chair may suspend, resume, complete, or revoke its own, with reasons. */
  byDecisionId: z.uuid().nullable(),
  effectiveOn: z.iso.date(),
  /** Where an amendment gives the decision another end. */
  expiresOn: z.iso.date().nullable().default(null),
  reasons: z.string().trim().min(1).max(4000),
})
export const changeDecisionOutput = z.object({ stepId: z.uuid() })
