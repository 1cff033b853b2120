import { z } from 'zod'

export const signInName = z
  .string()
  .trim()
  .min(2)
  .max(80)
  .regex(/^[\p{L}\p{N}._@-]+$/u)

/** Where letters go, and in which language; null for the installation's. */
export const memberMail = {
  email: z.email().max(254).nullable(),
  language: z.enum(['en', 'fr']).nullable(),
}

export const addMemberInput = z.object({
  name: z.string().trim().min(1).max(120),
  signInName,
  office: z.string().trim().min(1).max(160),
  /** None for an auditor or administrator who is of no ministry. */
  ministryId: z.uuid().nullable(),
  email: memberMail.email.default(null),
  language: memberMail.language.default(null),
})
export const addMemberOutput = z.object({ memberId: z.uuid() })
