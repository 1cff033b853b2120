import { z } from 'zod'
import { actorKinds } from './rules/actor-roles.ts'

/** What is said of an actor: an office, organ or group. */
export const actorWords = z.object({
  kind: z.enum(actorKinds),
  name: z.string().trim().min(2).max(160),
  description: z.string().trim().max(2000),
})

export const addActorInput = actorWords.extend({ situationId: z.uuid() })
export const addActorOutput = z.object({ actorId: z.uuid(), number: z.int() })
