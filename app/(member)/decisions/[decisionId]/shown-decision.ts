import type { z } from 'zod'
import type { getDecisionOutput } from '#server/decisions/get-decision.schema.ts'

/** A decision as its page is given it. */
export type ShownDecision = z.output<typeof getDecisionOutput>
