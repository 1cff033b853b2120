import { z } from 'zod'
import { textDocument } from './section-summary.schema.ts'

export const writeSectionInput = z.object({ documentId: z.uuid(), document: textDocument })
export const writeSectionOutput = z.object({ documentId: z.uuid(), sequence: z.number().int() })
