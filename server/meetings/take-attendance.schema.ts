import { z } from 'zod'

export const takeAttendanceInput = z.object({
  meetingId: z.uuid(),
  movements: z
    .array(
      z.object({
        memberId: z.uuid(),
        movement: z.enum(['arrived', 'left']),
        /** Whether an arrival is by telephone or picture. */
        remote: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(200),
})
export const takeAttendanceOutput = z.object({ meetingId: z.uuid(), present: z.array(z.uuid()) })
