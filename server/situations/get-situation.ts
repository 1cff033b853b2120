import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { situation } from '#db/schema/situation.ts'
import { presentIn } from '#server/actions/present-day.ts'
import { roles, rolesInSituation } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { selectSituations, situationSummary } from './situation-summary.ts'

/** A situation's header, and the roles of whoever reads it there. */
export const getSituation = defineRead({
  name: 'situation.get',
  input: z.object({ situationId: z.uuid() }),
  output: situationSummary.extend({
    myRoles: z.array(z.enum(roles)),
    /** The present, by which its days and hours are counted. In an exercise: when its latest act happened. */
    now: z.date(),
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor, asOf }, { situationId }) {
    const [found] = await selectSituations(
      tx,
      asOf,
      and(eq(situation.id, situationId), held(situation, asOf)),
    )

    if (!found) return null

    return {
      ...found,
      // Nothing is done in the past.
      myRoles: asOf === undefined ? [...rolesInSituation(actor)] : [],
      now: await presentIn(tx, situationId, asOf),
    }
  },
})
