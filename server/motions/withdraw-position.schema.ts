import { z } from 'zod'

export const withdrawPositionInput = z.object({ positionId: z.uuid() })
export const withdrawPositionOutput = z.object({ positionId: z.uuid() })
