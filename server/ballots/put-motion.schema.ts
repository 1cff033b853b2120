import { z } from 'zod'

export const putMotionInput = z.object({
  situationId: z.uuid(),
  /** Needed where no meeting is given; a meeting brings its body. */
  bodyId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
  measureId: z.uuid().nullable(),
  question: z.string().trim().min(1).max(1000),
  /** What kind of majority it is held under; amendments are proposed, not put. */
  kind: z.enum(['substantive', 'procedural']).default('substantive'),
})
export const putMotionOutput = z.object({ motionId: z.uuid(), number: z.int() })
