import { z } from 'zod'

export const withdrawInstallationMandateInput = z.object({ mandateId: z.uuid() })
export const withdrawInstallationMandateOutput = z.object({ mandateId: z.uuid() })
