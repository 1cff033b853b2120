import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { decisionStep } from '#db/schema/decision-step.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { pillar } from './decision-summary.schema.ts'
import { decisionStates, holds, stateOn } from './rules/course.ts'
import { natures } from './rules/decision-words.ts'
import { asSteps, begunOf } from './standing.ts'

/**
 * How the decisions of a situation stood on a day (UTC), worked out from what was done to each: also on a day to come,
 * as far as their ends are known. Those that held come first; at most the first 500 that were taken.
 */
export const listInForce = defineRead({
  name: 'decision.in_force_on',
  input: z.object({ situationId: z.uuid(), on: z.iso.date() }),
  output: z.array(
    z.object({
      decisionId: z.uuid(),
      number: z.int(),
      title: z.string(),
      pillars: z.array(pillar),
      nature: z.enum(natures),
      state: z.enum(decisionStates),
      holds: z.boolean(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId, on }) {
    const rows = await tx
      .select()
      .from(decision)
      .where(
        and(
          ...[eq(decision.situationId, situationId), madeBy(decision, asOf)],
          sql`${decision.decidedAt} < ${on}::date::timestamp at time zone 'UTC' + interval '1 day'`,
        ),
      )
      .orderBy(asc(decision.decidedAt), asc(decision.id))
      .limit(500)
    const steps =
      rows.length === 0
        ? []
        : await tx
            .select()
            .from(decisionStep)
            .where(
              and(
                inArray(
                  decisionStep.decisionId,
                  rows.map(({ id }) => id),
                ),
                madeBy(decisionStep, asOf),
              ),
            )
            .orderBy(asc(sql`act_index(${decisionStep.madeBy})`))
    const stood = rows.flatMap((row) => {
      const own = steps.filter(({ decisionId }) => decisionId === row.id)
      const state = stateOn(begunOf(row), asSteps(own), on)
      const { id: decisionId, number, title, nature } = row
      const pillars = z.array(pillar).parse(row.pillars)

      return state
        ? [{ decisionId, number, title, pillars, nature, state, holds: holds(state) }]
        : []
    })

    return [...stood.filter((one) => one.holds), ...stood.filter((one) => !one.holds)]
  },
})
