import { z } from 'zod'

const words = z.string().trim().min(1).max(5000)
const about = z.object({
  situationId: z.uuid(),
  counterpartId: z.uuid(),
  /** The day on which it passed. */
  occurredOn: z.iso.date(),
})

export const shareInput = about.extend({
  /** The release that is handed over; null for a request in words alone. */
  releaseId: z.uuid().nullable(),
  text: words,
  /** Evidence that the words tell of: its originators must agree to partners. */
  evidenceIds: z.array(z.uuid()).max(50),
})
export const logReplyInput = z.object({
  situationId: z.uuid(),
  exchangeId: z.uuid(),
  occurredOn: z.iso.date(),
  text: words,
})
export const coordinateInput = about.extend({ measureId: z.uuid(), text: words })
export const verifyForeignInput = about.extend({ fileId: z.uuid(), text: words })
export const exchangeOutput = z.object({ exchangeId: z.uuid(), number: z.int() })
