import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { adoptedPolicy } from '#db/schema/adopted-policy.ts'
import { body } from '#db/schema/body.ts'
import { decision } from '#db/schema/decision.ts'
import { member } from '#db/schema/member.ts'
import { installationWide } from '#server/platform/about.ts'
import { mayNow } from '#server/platform/may-now.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { constantsShape } from './constants.schema.ts'
import { standardConstants } from './rules/constants.ts'
import { whoMay } from './rules/who-may.ts'

/** Every version of the policy constants, the one in force first, down to the standard that all began with. */
export const listPolicies = defineRead({
  name: 'policy.list',
  input: z.object({}),
  output: z.object({
    versions: z.array(
      z.object({
        constants: constantsShape,
        /** Who adopted it, and why; null for the standard, which nobody adopted. */
        adopted: z
          .object({
            at: z.date(),
            body: z.string(),
            by: z.string(),
            reasons: z.string(),
            /** The decision that adopted it; null to a reader who may not see it. */
            decision: z
              .object({ decisionId: z.uuid(), number: z.int(), title: z.string() })
              .nullable(),
          })
          .nullable(),
      }),
    ),
    may: z.object({ adopt: z.boolean() }),
  }),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const rows = await tx
      .select({
        constants: adoptedPolicy.constants,
        at: adoptedPolicy.adoptedAt,
        body: body.name,
        by: member.name,
        reasons: adoptedPolicy.reasons,
        decisionId: decision.id,
        number: decision.number,
        title: decision.title,
      })
      .from(adoptedPolicy)
      .innerJoin(body, and(eq(body.id, adoptedPolicy.bodyId), isNull(body.endedBy)))
      .innerJoin(member, and(eq(member.id, adoptedPolicy.adoptedBy), isNull(member.endedBy)))
      // row-level security leaves out a decision of a situation that the reader is not in
      .leftJoin(decision, eq(decision.id, adoptedPolicy.decisionId))
      .where(madeBy(adoptedPolicy, asOf))
      .orderBy(desc(sql`act_index(${adoptedPolicy.madeBy})`))

    return {
      versions: [
        ...rows.map(({ constants, decisionId, number, title, ...adopted }) => ({
          constants,
          adopted: {
            ...adopted,
            decision:
              decisionId === null || number === null || title === null
                ? null
                : { decisionId, number, title },
          },
        })),
        { constants: standardConstants, adopted: null },
      ],
      may: { adopt: mayNow({ actor, asOf }, whoMay['policy.adopt']) },
    }
  },
})
