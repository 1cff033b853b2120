import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { seriousRisk } from '#db/schema/serious-risk.ts'
import { memberNames } from '#server/ballots/names.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { crimes } from '#server/situations/rules/crimes.ts'
import { evidenceNamed } from './evidence-named.schema.ts'
import { nameEvidence } from './name-evidence.ts'
import { ratingLevels } from './rules/levels.ts'

/** Every determination of serious risk in a situation, the latest first, with what became of it. */
export const listSeriousRisks = defineRead({
  name: 'serious_risk.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      seriousRiskId: z.uuid(),
      determinedOn: z.string(),
      crimes: z.array(z.enum(crimes)),
      population: z.string(),
      reasons: z.string(),
      factors: z.array(z.object({ subject: z.string(), level: z.enum(ratingLevels).nullable() })),
      evidence: z.array(evidenceNamed),
      determinedAt: z.date(),
      determinedBy: z.string(),
      withdrawn: z.object({ because: z.string(), at: z.date(), by: z.string() }).nullable(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const rows = await tx
      .select()
      .from(seriousRisk)
      .where(and(eq(seriousRisk.situationId, situationId), held(seriousRisk, asOf)))
      .orderBy(desc(seriousRisk.determinedOn), desc(seriousRisk.determinedAt))
      .limit(200)
    const ids = rows.flatMap(({ evidenceIds }) => evidenceIds)
    const evidence = await nameEvidence(tx, situationId, ids, asOf)
    const name = await memberNames(
      tx,
      rows.flatMap(({ determinedBy, withdrawnBy }) => [
        determinedBy,
        ...(withdrawnBy === null ? [] : [withdrawnBy]),
      ]),
    )

    return rows.map((row) => ({
      seriousRiskId: row.id,
      determinedOn: row.determinedOn,
      crimes: row.crimes,
      population: row.population,
      reasons: row.reasons,
      factors: row.factors,
      evidence: evidence(row.evidenceIds),
      determinedAt: row.determinedAt,
      determinedBy: name(row.determinedBy),
      withdrawn:
        row.withdrawnBecause === null || row.withdrawnAt === null || row.withdrawnBy === null
          ? null
          : { because: row.withdrawnBecause, at: row.withdrawnAt, by: name(row.withdrawnBy) },
    }))
  },
})
