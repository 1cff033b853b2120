import { z } from 'zod'
import { scopeWords, situationWords, stageWords } from './situation-words.schema.ts'

export const openSituationInput = z.object({
  situation: situationWords,
  stage: stageWords,
  /** May follow later; the overview says so until it does. */
  scope: scopeWords.nullable(),
  /** The warning that this answers, if one does. */
  warningId: z.uuid().nullable(),
})
export const openSituationOutput = z.object({ situationId: z.uuid() })
