import { and, desc, eq, isNull, notExists } from 'drizzle-orm'
import { z } from 'zod'
import { adoptedPolicy } from '#db/schema/adopted-policy.ts'
import { ballot } from '#db/schema/ballot.ts'
import { body } from '#db/schema/body.ts'
import { decision } from '#db/schema/decision.ts'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { constantsShape } from './constants.schema.ts'
import { policyInForce } from './policy-in-force.ts'

/** What the form for new constants begins with: those in force, and the decisions that could carry an adoption. */
export const getPolicyForm = defineRead({
  name: 'policy.form',
  input: z.object({}),
  output: z.object({
    constants: constantsShape,
    decisions: z.array(
      z.object({
        decisionId: z.uuid(),
        number: z.int(),
        title: z.string(),
        situationName: z.string(),
        bodyId: z.uuid(),
        bodyName: z.string(),
      }),
    ),
  }),
  about: installationWide,
  async perform({ tx }) {
    const used = tx
      .select({ id: adoptedPolicy.decisionId })
      .from(adoptedPolicy)
      .where(eq(adoptedPolicy.decisionId, decision.id))
    const decisions = await tx
      .select({
        decisionId: decision.id,
        number: decision.number,
        title: decision.title,
        situationName: situation.name,
        bodyId: body.id,
        bodyName: body.name,
      })
      .from(decision)
      .innerJoin(ballot, eq(ballot.id, decision.ballotId))
      .innerJoin(body, and(eq(body.id, ballot.bodyId), isNull(body.endedBy)))
      .innerJoin(situation, and(eq(situation.id, decision.situationId), isNull(situation.endedBy)))
      .where(notExists(used))
      .orderBy(desc(decision.decidedAt), desc(decision.id))
      .limit(100)

    return { constants: await policyInForce(tx), decisions }
  },
})
