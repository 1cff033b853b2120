import { z } from 'zod'

export const checkFileInput = z.object({ fileId: z.uuid() })
export const checkFileOutput = z.object({
  /** Whether the stored bytes are still those that were attached. */
  isSame: z.boolean(),
  /** Their SHA-256 now; null where they are not in the store. */
  found: z.string().nullable(),
})
