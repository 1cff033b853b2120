import { z } from 'zod'

export const feedInput = z.object({})
/** The token is answered once and kept nowhere: only its hash is stored. */
export const renewFeedOutput = z.object({ token: z.string() })
export const revokeFeedOutput = z.object({ revoked: z.boolean() })
