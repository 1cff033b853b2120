import { z } from 'zod'

export const registerWitnessInput = z.object({
  name: z.string().trim().min(1).max(120),
  /** As `npm run witness` prints it: `name+keyid+base64`, of type 0x04. */
  verifierKey: z.string().trim().min(1).max(500),
})
export const registerWitnessOutput = z.object({ witnessId: z.uuid() })
