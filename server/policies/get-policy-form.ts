import { eq, notExists } from 'drizzle-orm'
import { z } from 'zod'
import { adoptedPolicy } from '#db/schema/adopted-policy.ts'
import { decision } from '#db/schema/decision.ts'
import { adoptingDecision, adoptingDecisions } from '#server/decisions/adopting-decision.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { constantsShape } from './constants.schema.ts'
import { policyInForce } from './policy-in-force.ts'

/** What the form for new constants begins with: those in force, and the decisions that could carry an adoption. */
export const getPolicyForm = defineRead({
  name: 'policy.form',
  input: z.object({}),
  output: z.object({ constants: constantsShape, decisions: z.array(adoptingDecision) }),
  about: installationWide,
  async perform({ tx }) {
    const used = tx
      .select({ id: adoptedPolicy.decisionId })
      .from(adoptedPolicy)
      .where(eq(adoptedPolicy.decisionId, decision.id))

    return {
      constants: await policyInForce(tx),
      decisions: await adoptingDecisions(tx, notExists(used)),
    }
  },
})
