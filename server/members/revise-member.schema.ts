import { z } from 'zod'
import { memberMail } from './add-member.schema.ts'

export const reviseMemberInput = z.object({
  memberId: z.uuid(),
  name: z.string().trim().min(1).max(120),
  office: z.string().trim().min(1).max(160),
  ministryId: z.uuid().nullable(),
  disabled: z.boolean(),
  /** Left as they are where they are not told. */
  email: memberMail.email.optional(),
  language: memberMail.language.optional(),
})
export const reviseMemberOutput = z.object({ memberId: z.uuid() })
