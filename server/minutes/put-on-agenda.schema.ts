import { z } from 'zod'

export const putOnAgendaInput = z.object({
  /** The meeting whose agenda gets the point. */
  meetingId: z.uuid(),
  point: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('approval'), minutesOf: z.uuid() }),
    z.object({ kind: z.literal('matters_arising') }),
  ]),
})
export const putOnAgendaOutput = z.object({ pointId: z.uuid() })
