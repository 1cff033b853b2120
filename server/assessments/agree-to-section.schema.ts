import { z } from 'zod'

export const agreeToSectionInput = z.object({
  documentId: z.uuid(),
  /** SHA-256 (hex) of the text that was read: one that has changed since is not agreed to unread. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
})
export const agreeToSectionOutput = z.object({ documentId: z.uuid(), sequence: z.int() })
