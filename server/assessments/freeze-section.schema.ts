import { z } from 'zod'

export const freezeSectionInput = z.object({ documentId: z.uuid() })
export const freezeSectionOutput = z.object({ documentId: z.uuid(), sequence: z.number().int() })
