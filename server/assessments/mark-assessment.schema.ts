import { z } from 'zod'
import { markings } from '#server/situations/rules/markings.ts'

export const markAssessmentInput = z.object({ assessmentId: z.uuid(), marking: z.enum(markings) })
export const markAssessmentOutput = z.object({
  assessmentId: z.uuid(),
  marking: z.enum(markings),
})
