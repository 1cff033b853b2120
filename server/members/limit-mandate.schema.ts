import { z } from 'zod'
import { markings } from '#server/situations/rules/markings.ts'

export const limitMandateInput = z.object({ mandateId: z.uuid(), ceiling: z.enum(markings) })
export const limitMandateOutput = z.object({ mandateId: z.uuid() })
