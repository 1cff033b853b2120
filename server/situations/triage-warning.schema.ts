import { z } from 'zod'
import { paragraph } from './situation-words.schema.ts'

export const triageWarningInput = z.object({
  warningId: z.uuid(),
  situationId: z.uuid(),
  reasons: paragraph,
})
export const triageWarningOutput = z.object({ warningId: z.uuid(), situationId: z.uuid() })
