import { z } from 'zod'

/** Evidence as it is named beside what rests on it. */
export const evidenceNamed = z.object({
  evidenceId: z.uuid(),
  number: z.int(),
  title: z.string(),
})
