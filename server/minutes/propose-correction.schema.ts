import { z } from 'zod'

export const proposeCorrectionInput = z.object({
  meetingId: z.uuid(),
  /** The place of the line in the text, from 0, and what it said when it was read. */
  line: z.int().min(0).max(100_000),
  stood: z.string().max(20_000),
  /** What it should say; nothing where it should go. */
  wanted: z.string().trim().max(20_000),
  reasons: z.string().trim().min(1).max(2000),
})
export const proposeCorrectionOutput = z.object({ correctionId: z.uuid(), number: z.int() })
