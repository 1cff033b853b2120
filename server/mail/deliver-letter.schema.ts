import { z } from 'zod'

export const deliverLetterInput = z.object({
  letterId: z.uuid(),
  address: z.string().min(3).max(320),
  messageId: z.string().min(3).max(998),
  /** What the mail server answered as it took the message. */
  response: z.string().min(1).max(512),
  /** The message as it was sent, base64. */
  bytes: z.base64(),
})
export const failLetterInput = z.object({
  letterId: z.uuid(),
  address: z.string().min(3).max(320),
  /** What the mail server answered, or what stood in the way. */
  response: z.string().min(1).max(512),
})
export const openLetterInput = z.object({ letterId: z.uuid() })
export const letterOutput = z.object({ letterId: z.uuid() })
