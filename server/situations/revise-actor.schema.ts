import { z } from 'zod'
import { actorWords } from './add-actor.schema.ts'

export const reviseActorInput = actorWords.extend({ actorId: z.uuid() })
export const reviseActorOutput = z.object({ actorId: z.uuid() })
