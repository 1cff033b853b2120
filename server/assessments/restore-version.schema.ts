import { z } from 'zod'
import { textPoint } from './point.schema.ts'

export const restoreVersionInput = z.object({
  documentId: z.uuid(),
  /** A point of the past. */
  point: textPoint.refine((point) => point !== 'now'),
  reason: z.string().trim().min(1).max(500),
})
export const restoreVersionOutput = z.object({ documentId: z.uuid(), sequence: z.int() })
