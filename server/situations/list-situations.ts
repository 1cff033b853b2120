import { and, asc, sql } from 'drizzle-orm'
import { z } from 'zod'
import { situation } from '#db/schema/situation.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { selectSituations, situationSummary } from './situation-summary.ts'

const atMost = 100

/**
 * The situations that the reader has a mandate in (an auditor: all), by name. At most a hundred; `after` is
 * the last one of the page before. Nothing tells how many there are.
 */
export const listSituations = defineRead({
  name: 'situation.list',
  input: z.object({
    after: z.object({ name: z.string(), situationId: z.uuid() }).optional(),
  }),
  output: z.object({ situations: z.array(situationSummary), more: z.boolean() }),
  about: installationWide,
  async perform({ tx, asOf }, { after }) {
    const found = await selectSituations(
      tx,
      asOf,
      and(
        held(situation, asOf),
        after &&
          sql`(lower(${situation.name}), ${situation.id}) > (lower(${after.name}), ${after.situationId}::uuid)`,
      ),
    )
      .orderBy(asc(sql`lower(${situation.name})`), asc(situation.id))
      .limit(atMost + 1)

    return { situations: found.slice(0, atMost), more: found.length > atMost }
  },
})
