import { z } from 'zod'
import { stageWords } from './situation-words.schema.ts'

export const setStageInput = stageWords.extend({ situationId: z.uuid() })
export const setStageOutput = z.object({
  situationId: z.uuid(),
  move: z.enum(['first', 'same', 'rise', 'jump', 'fall']),
})
