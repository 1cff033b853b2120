import { z } from 'zod'

export const assignSeatInput = z.object({
  bodyId: z.uuid(),
  memberId: z.uuid(),
  capacity: z.enum(['principal', 'deputy']),
})
export const assignSeatOutput = z.object({ seatId: z.uuid() })
