import { z } from 'zod'
import { meetingWords } from './meeting-words.schema.ts'

export const reviseMeetingInput = meetingWords.extend({ meetingId: z.uuid() })
export const reviseMeetingOutput = z.object({ meetingId: z.uuid(), sequence: z.int() })
