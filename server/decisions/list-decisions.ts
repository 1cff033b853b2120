import { and, desc, sql } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { installationWide } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { decisionSummary, pillar } from './decision-summary.schema.ts'
import { selectDecisions } from './decision-summary.ts'

const page = 50

/** Where the next page begins: after the last decision of this one. */
export const decisionCursor = z.object({ decidedAt: z.iso.datetime(), decisionId: z.uuid() })

/** Decisions of every situation that one may see, newest first, by pillar where asked. */
export const listDecisions = defineRead({
  name: 'decision.list',
  input: z.object({ pillar: pillar.optional(), after: decisionCursor.optional() }),
  output: z.object({
    decisions: z.array(decisionSummary),
    next: decisionCursor.nullable(),
  }),
  about: installationWide,
  async perform({ tx, asOf }, { pillar, after }) {
    const found = await selectDecisions(
      tx,
      asOf,
      and(
        madeBy(decision, asOf),
        pillar === undefined ? undefined : sql`${pillar} = any(${decision.pillars})`,
        after === undefined
          ? undefined
          : sql`(${decision.decidedAt}, ${decision.id}) < (${after.decidedAt}::timestamptz, ${after.decisionId}::uuid)`,
      ),
    )
      .orderBy(desc(decision.decidedAt), desc(decision.id))
      .limit(page + 1)
    const decisions = found.slice(0, page)
    const last = found.length > page ? decisions.at(-1) : undefined

    return {
      decisions,
      next: last ? { decidedAt: last.decidedAt.toISOString(), decisionId: last.decisionId } : null,
    }
  },
})
