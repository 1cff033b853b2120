import { z } from 'zod'
import { actorRoles } from './rules/actor-roles.ts'
import { day, paragraph } from './situation-words.schema.ts'

export const assignActorRoleInput = z.object({
  actorId: z.uuid(),
  role: z.enum(actorRoles),
  from: day,
  until: day.nullable(),
  reason: paragraph,
})
export const assignActorRoleOutput = z.object({ roleId: z.uuid() })
