import { z } from 'zod'

/** NIST SP 800-63B-4: at least 15 characters where a password is the only factor, no composition rules. */
export const newPassword = z.string().min(15).max(200)

export const setPasswordInput = z.object({ memberId: z.uuid(), password: newPassword })
export const setPasswordOutput = z.object({ memberId: z.uuid() })
