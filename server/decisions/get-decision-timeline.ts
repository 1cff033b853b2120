import { desc, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { pillar } from './decision-summary.schema.ts'
import { logFilter, pickDecisions } from './log-filter.ts'
import { natures } from './rules/decision-words.ts'

/** How many decisions one picture holds. */
const most = 300

/** The latest decisions that a filter lets through, as a timeline draws them; whether there are earlier ones. */
export const getDecisionTimeline = defineRead({
  name: 'decision.timeline',
  input: logFilter,
  output: z.object({
    decisions: z.array(
      z.object({
        decisionId: z.uuid(),
        number: z.int(),
        title: z.string(),
        pillars: z.array(pillar),
        nature: z.enum(natures),
        decidedAt: z.date(),
      }),
    ),
    hasEarlier: z.boolean(),
  }),
  about: installationWide,
  async perform(read, asked) {
    const ids = await pickDecisions(read, { ...asked, most: most + 1 })
    const rows =
      ids.length === 0
        ? []
        : await read.tx
            .select({
              decisionId: decision.id,
              number: decision.number,
              title: decision.title,
              pillars: decision.pillars,
              nature: decision.nature,
              decidedAt: decision.decidedAt,
            })
            .from(decision)
            .where(inArray(decision.id, ids.slice(0, most)))
            .orderBy(desc(decision.decidedAt), desc(decision.id))

    return {
      decisions: rows.map((row) => ({ ...row, pillars: z.array(pillar).parse(row.pillars) })),
      hasEarlier: ids.length > most,
    }
  },
})
