import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { riskRating } from '#db/schema/risk-rating.ts'
import { madeBy } from '#server/platform/versions.ts'
import type { Rated } from './rules/ratings.ts'

/**
 * The rating that holds of each subject that was ever rated in a situation, by subject: of the latest day, and
 * there the one made last (`presentRating` says the same of a list).
 */
export const presentLevels = async (
  tx: Transaction,
  situationId: string,
  asOf?: number | undefined,
): Promise<Map<string, Rated>> => {
  const rows = await tx
    .selectDistinctOn([riskRating.subject], {
      subject: riskRating.subject,
      level: riskRating.level,
      asOf: riskRating.asOf,
      ratedAt: riskRating.ratedAt,
    })
    .from(riskRating)
    .where(and(eq(riskRating.situationId, situationId), madeBy(riskRating, asOf)))
    .orderBy(riskRating.subject, desc(riskRating.asOf), desc(riskRating.ratedAt))

  return new Map(rows.map((row) => [row.subject, row]))
}
