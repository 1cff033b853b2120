import { z } from 'zod'
import { meetingWords } from './meeting-words.schema.ts'

export const conveneMeetingInput = meetingWords.extend({
  situationId: z.uuid(),
  bodyId: z.uuid(),
})
export type ConveneMeeting = z.output<typeof conveneMeetingInput>
export const conveneMeetingOutput = z.object({ meetingId: z.uuid(), number: z.int() })
