import { z } from 'zod'

export const anchorTextsInput = z.object({ situationId: z.uuid() })
export const anchorTextsOutput = z.object({ documents: z.int() })
