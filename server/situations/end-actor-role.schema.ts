import { z } from 'zod'
import { day, paragraph } from './situation-words.schema.ts'

export const endActorRoleInput = z.object({ roleId: z.uuid(), until: day, reason: paragraph })
export const endActorRoleOutput = z.object({ roleId: z.uuid() })
