import { z } from 'zod'

export const drawLotInput = z.object({
  ballotId: z.uuid(),
  /** Said in public at the draw: dice thrown in the room, the numbers of a public lottery. */
  words: z.string().trim().min(1).max(200),
})
export const drawLotOutput = z.object({ ballotId: z.uuid(), chosen: z.array(z.string()) })
