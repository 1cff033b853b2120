import { z } from 'zod'
import { paragraph } from './situation-words.schema.ts'

export const logWarningInput = z.object({
  reported: paragraph,
  source: z.string().trim().min(1).max(400),
  place: z.string().trim().min(1).max(200),
  /** RFC 3339, in UTC. */
  receivedAt: z.iso.datetime(),
  /** Who received it; whoever logs it when null. */
  receivedBy: z.uuid().nullable(),
})
export const logWarningOutput = z.object({ warningId: z.uuid(), dueAt: z.iso.datetime() })
