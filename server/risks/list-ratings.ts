import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { riskRating } from '#db/schema/risk-rating.ts'
import { memberNames } from '#server/ballots/names.ts'
import { situationOf } from '#server/platform/about.ts'
import { madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { evidenceNamed } from './evidence-named.schema.ts'
import { nameEvidence } from './name-evidence.ts'
import { ratingLevels } from './rules/levels.ts'

/** Every rating of a situation, by the day of which it speaks, the latest first; at most 2,000. */
export const listRatings = defineRead({
  name: 'risk.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      ratingId: z.uuid(),
      subject: z.string(),
      level: z.enum(ratingLevels),
      reason: z.string(),
      asOf: z.string(),
      evidence: z.array(evidenceNamed),
      ratedAt: z.date(),
      ratedBy: z.string(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const rows = await tx
      .select()
      .from(riskRating)
      .where(and(eq(riskRating.situationId, situationId), madeBy(riskRating, asOf)))
      .orderBy(desc(riskRating.asOf), desc(riskRating.ratedAt), desc(riskRating.id))
      .limit(2000)
    const ids = rows.flatMap(({ evidenceIds }) => evidenceIds)
    const evidence = await nameEvidence(tx, situationId, ids, asOf)
    const name = await memberNames(
      tx,
      rows.map(({ ratedBy }) => ratedBy),
    )

    return rows.map((row) => ({
      ratingId: row.id,
      subject: row.subject,
      level: row.level,
      reason: row.reason,
      asOf: row.asOf,
      evidence: evidence(row.evidenceIds),
      ratedAt: row.ratedAt,
      ratedBy: name(row.ratedBy),
    }))
  },
})
