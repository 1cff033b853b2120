import { z } from 'zod'
import { paragraph } from './situation-words.schema.ts'

export const dismissWarningInput = z.object({ warningId: z.uuid(), reasons: paragraph })
export const dismissWarningOutput = z.object({ warningId: z.uuid() })
