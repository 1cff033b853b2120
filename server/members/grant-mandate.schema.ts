import { z } from 'zod'
import { markings } from '#server/situations/rules/markings.ts'
import { situationRoles } from './rules/roles.ts'

export const grantMandateInput = z.object({
  situationId: z.uuid(),
  memberId: z.uuid(),
  role: z.enum(situationRoles),
  /** The highest marking that it lets the member read; unless said, all that whoever grants it reads. */
  ceiling: z.enum(markings).optional(),
})
export const grantMandateOutput = z.object({ mandateId: z.uuid() })
