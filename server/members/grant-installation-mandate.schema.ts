import { z } from 'zod'
import { installationRoles } from './rules/roles.ts'

export const grantInstallationMandateInput = z.object({
  memberId: z.uuid(),
  role: z.enum(installationRoles),
})
export const grantInstallationMandateOutput = z.object({ mandateId: z.uuid() })
