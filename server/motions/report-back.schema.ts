import { z } from 'zod'
import { saidWords } from './said-words.schema.ts'

export const reportBackInput = z.object({ motionId: z.uuid(), answer: saidWords })
export const reportBackOutput = z.object({ motionId: z.uuid() })
