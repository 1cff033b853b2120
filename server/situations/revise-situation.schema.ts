import { z } from 'zod'
import { situationWords } from './situation-words.schema.ts'

export const reviseSituationInput = z.object({ situationId: z.uuid(), situation: situationWords })
export const reviseSituationOutput = z.object({ situationId: z.uuid() })
