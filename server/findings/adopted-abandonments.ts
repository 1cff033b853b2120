import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { findingDetermination } from '#db/schema/finding-determination.ts'
import { held } from '#server/platform/versions.ts'
import type { AdoptedAbandonment } from './rules/case-levels.ts'
import { adoptsAbandonment } from './rules/determination.ts'
import type { Policy } from './rules/policy.ts'

/**
 * Of which actors members hold that they gave up the purpose, now or at an entry of the record, by actor and crime:
 * what every computation of findings needs beside the evidence. From which level it counts, the policy says.
 */
export async function adoptedAbandonments(
  tx: Transaction,
  situationId: string,
  policy: Policy,
  asOf?: number | undefined,
): Promise<AdoptedAbandonment[]> {
  const rows = await tx
    .select()
    .from(findingDetermination)
    .where(
      and(
        eq(findingDetermination.situationId, situationId),
        eq(findingDetermination.subject, 'E7'),
        isNull(findingDetermination.withdrawnBecause),
        held(findingDetermination, asOf),
      ),
    )
    .orderBy(findingDetermination.actorId, findingDetermination.crime)

  return rows
    .filter((row) => adoptsAbandonment(row, policy))
    .map(({ actorId, crime }) => ({ actor: actorId, crime }))
}
