import { z } from 'zod'

export const watchDecisionInput = z.object({ decisionId: z.uuid(), tripwireId: z.uuid() })
export const watchDecisionOutput = z.object({ tripwireId: z.uuid() })
