import { z } from 'zod'

export const foundInstallationInput = z.object({
  name: z.string().trim().min(1).max(120),
  stateName: z.string().trim().min(1).max(120),
  /** Origin line of the record's checkpoints: a schema-less URL, as C2SP tlog-checkpoint recommends. */
  origin: z.string().regex(/^[a-z0-9.-]+(\/[a-z0-9._-]+)*$/),
  language: z.enum(['en', 'fr']),
  exercise: z.boolean(),
})
export const foundInstallationOutput = z.object({ id: z.uuid() })
