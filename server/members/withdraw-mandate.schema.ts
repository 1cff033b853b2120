import { z } from 'zod'

export const withdrawMandateInput = z.object({ mandateId: z.uuid() })
export const withdrawMandateOutput = z.object({ mandateId: z.uuid() })
