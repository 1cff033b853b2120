import { z } from 'zod'

export const markSectionReadyInput = z.object({ documentId: z.uuid() })
export const markSectionReadyOutput = z.object({ documentId: z.uuid(), sequence: z.int() })
