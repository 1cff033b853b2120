import { z } from 'zod'

const note = z.string().trim().max(1000)

export const acknowledgeInput = z.object({ meetingId: z.uuid(), note: note.default('') })
export const waiveNoticeInput = z.object({ meetingId: z.uuid(), note: note.default('') })
export const confirmByTelephoneInput = z.object({
  meetingId: z.uuid(),
  ministryId: z.uuid(),
  /** Who was spoken to: a principal or deputy of the ministry. */
  memberId: z.uuid(),
  answeredAt: z.iso.datetime({ offset: true }),
  note: note.default(''),
})
export const answeredOutput = z.object({ meetingId: z.uuid(), ministryId: z.uuid() })
export const seekDeputiesInput = z.object({ meetingId: z.uuid() })
export const seekDeputiesOutput = z.object({ ministryIds: z.array(z.uuid()) })
