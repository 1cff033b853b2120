import { z } from 'zod'
import { positionKinds } from './rules/positions.ts'

export const takePositionInput = z
  .object({
    motionId: z.uuid(),
    kind: z.enum(positionKinds),
    text: z.string().trim().max(4000),
  })
  // Support may be silent; who has a reservation, an objection or a question says what it is.
  .refine(({ kind, text }) => kind === 'support' || text !== '', { path: ['text'] })
export const takePositionOutput = z.object({ positionId: z.uuid() })
