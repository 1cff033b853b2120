import { z } from 'zod'

export const lapseDecisionInput = z.object({ decisionId: z.uuid() })
export const lapseDecisionOutput = z.object({ stepId: z.uuid() })
