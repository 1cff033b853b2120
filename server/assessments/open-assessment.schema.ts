import { z } from 'zod'

export const openAssessmentInput = z.object({ situationId: z.uuid() })
export const openAssessmentOutput = z.object({
  assessmentId: z.uuid(),
  sections: z.array(z.object({ documentId: z.uuid(), section: z.string() })),
})
