import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { decisionSummary } from './decision-summary.schema.ts'
import { selectDecisions } from './decision-summary.ts'
import { decisionCursor, logFilter, pickDecisions } from './log-filter.ts'

const page = 50

/** The log of decisions of every situation that one may see, newest first, filtered, 50 at a time. */
export const listDecisions = defineRead({
  name: 'decision.list',
  input: logFilter.extend({ after: decisionCursor.optional() }),
  output: z.object({
    decisions: z.array(decisionSummary),
    next: decisionCursor.nullable(),
  }),
  about: installationWide,
  async perform(read, asked) {
    const ids = await pickDecisions(read, { ...asked, most: page + 1 })
    const shown = ids.slice(0, page)
    const rows =
      shown.length === 0
        ? []
        : await selectDecisions(read.tx, read.asOf, inArray(decision.id, shown))
    const decisions = shown.flatMap((id) => rows.find((row) => row.decisionId === id) ?? [])
    const last = ids.length > page ? decisions.at(-1) : undefined

    return {
      decisions,
      next: last ? { decidedAt: last.decidedAt.toISOString(), decisionId: last.decisionId } : null,
    }
  },
})
