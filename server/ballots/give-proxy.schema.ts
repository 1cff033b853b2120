import { z } from 'zod'

export const giveProxyInput = z.object({
  /** For the ballot by correspondence on this motion, or for all that the motion's meeting votes on. */
  motionId: z.uuid(),
  reach: z.enum(['meeting', 'correspondence']),
  holderId: z.uuid(),
})
export const giveProxyOutput = z.object({ proxyId: z.uuid() })
