import { z } from 'zod'
import { proposedConstants } from './constants.schema.ts'

export const adoptPolicyInput = z.object({
  bodyId: z.uuid(),
  /** The decision by which the body adopted them. */
  decisionId: z.uuid(),
  constants: proposedConstants,
  /** The version in whose place they are put: who adopts has read that one. */
  instead: z.string().max(40),
  reasons: z.string().trim().min(1).max(4000),
})
export const adoptPolicyOutput = z.object({ version: z.string() })
