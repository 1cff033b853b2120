import { z } from 'zod'
import { crimes } from '../situations/rules/crimes.ts'

export const determineSeriousRiskInput = z.object({
  situationId: z.uuid(),
  determinedOn: z.iso.date(),
  /** Which crimes are feared. Nobody is named as their author. */
  crimes: z.array(z.enum(crimes)).min(1).max(4),
  population: z.string().trim().min(1).max(1000),
  reasons: z.string().trim().min(1).max(8000),
  /** Factors and indicators that it names; their present levels are kept with it. */
  factors: z.array(z.string().max(20)).max(40),
  evidenceIds: z.array(z.uuid()).max(50),
})
export const determineSeriousRiskOutput = z.object({ seriousRiskId: z.uuid() })
