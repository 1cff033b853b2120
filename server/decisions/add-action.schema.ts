import { z } from 'zod'
import { actionWords } from './log-decision.schema.ts'

export const addActionInput = actionWords.extend({ decisionId: z.uuid() })
export const addActionOutput = z.object({ actionId: z.uuid(), number: z.int() })
