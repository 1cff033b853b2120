import { and, asc, eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { held } from '#server/platform/versions.ts'
import type { evidenceNamed } from './evidence-named.schema.ts'

/** Number and title of pieces of evidence, for each list of ids that is asked about. */
export const nameEvidence = async (
  tx: Transaction,
  situationId: string,
  ids: readonly string[],
  asOf?: number | undefined,
): Promise<(wanted: readonly string[]) => z.output<typeof evidenceNamed>[]> => {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ evidenceId: evidence.id, number: evidence.number, title: evidence.title })
          .from(evidence)
          .where(
            and(
              ...[eq(evidence.situationId, situationId), held(evidence, asOf)],
              inArray(evidence.id, [...new Set(ids)]),
            ),
          )
          .orderBy(asc(evidence.number))

  return (wanted) => rows.filter(({ evidenceId }) => wanted.includes(evidenceId))
}
