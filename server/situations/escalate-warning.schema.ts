import { z } from 'zod'

export const escalateWarningInput = z.object({ warningId: z.uuid() })
export const escalateWarningOutput = z.object({ warningId: z.uuid() })
