import { z } from 'zod'

export const inviteMemberInput = z.object({ memberId: z.uuid() })
/** The link's token is answered once and kept nowhere: only its hash is stored. */
export const inviteMemberOutput = z.object({ token: z.string(), expiresAt: z.string() })
