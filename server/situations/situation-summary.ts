import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { situation } from '#db/schema/situation.ts'
import { situationStage } from '#db/schema/situation-stage.ts'
import { madeBy } from '#server/platform/versions.ts'
import { crimes } from './rules/crimes.ts'
import { markings } from './rules/markings.ts'
import { stages } from './rules/stages.ts'

const pillar = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** What lists and headers show of a situation. */
export const situationSummary = z.object({
  situationId: z.uuid(),
  name: z.string(),
  countries: z.array(z.string()),
  region: z.string(),
  population: z.string(),
  crimes: z.array(z.enum(crimes)),
  pillars: z.array(pillar),
  marking: z.enum(markings),
  firstIndicatorOn: z.string(),
  openedAt: z.date(),
  stage: z.enum(stages),
  stageSetAt: z.date(),
})

/** Situations with the stage that holds, picked by a condition on the table `situation`. */
export const selectSituations = (
  tx: Transaction,
  asOf: number | undefined,
  where: SQL | undefined,
) => {
  const latest = tx
    .selectDistinctOn([situationStage.situationId], {
      situationId: situationStage.situationId,
      stage: situationStage.stage,
      setAt: situationStage.setAt,
    })
    .from(situationStage)
    .where(madeBy(situationStage, asOf))
    .orderBy(situationStage.situationId, desc(situationStage.setAt))
    .as('latest')

  return tx
    .select({
      situationId: situation.id,
      name: situation.name,
      countries: situation.countries,
      region: situation.region,
      population: situation.population,
      crimes: situation.crimes,
      pillars: sql<(1 | 2 | 3)[]>`${situation.pillars}`,
      marking: situation.marking,
      firstIndicatorOn: situation.firstIndicatorOn,
      openedAt: situation.openedAt,
      stage: latest.stage,
      stageSetAt: latest.setAt,
    })
    .from(situation)
    .innerJoin(latest, eq(latest.situationId, situation.id))
    .where(where)
    .$dynamic()
}
