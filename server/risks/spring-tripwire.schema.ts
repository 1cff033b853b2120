import { z } from 'zod'

export const springTripwireInput = z.object({ tripwireId: z.uuid(), ratingId: z.uuid() })
export const springTripwireOutput = z.object({ meetingId: z.uuid() })
