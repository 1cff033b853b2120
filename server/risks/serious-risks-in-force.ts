import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { seriousRisk } from '#db/schema/serious-risk.ts'
import { held } from '#server/platform/versions.ts'

/** The determinations of serious risk that stand in a situation, now or at an entry of the record, in order. */
export const seriousRisksInForce = (
  tx: Transaction,
  situationId: string,
  asOf?: number | undefined,
) =>
  tx
    .select({
      id: seriousRisk.id,
      determinedOn: seriousRisk.determinedOn,
      crimes: seriousRisk.crimes,
      population: seriousRisk.population,
      reasons: seriousRisk.reasons,
    })
    .from(seriousRisk)
    .where(
      and(
        eq(seriousRisk.situationId, situationId),
        held(seriousRisk, asOf),
        isNull(seriousRisk.withdrawnBecause),
      ),
    )
    .orderBy(asc(seriousRisk.determinedOn), asc(seriousRisk.id))
