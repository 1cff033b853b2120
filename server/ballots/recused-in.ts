import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recusal } from '#db/schema/recusal.ts'
import { madeBy } from '#server/platform/versions.ts'
import type { SharedTerms } from './rules/terms.ts'

/** The ministries recused from a motion until now, in the order of their ids: from whatever is opened on it next. */
export const recusedFrom = async (tx: Transaction, motionId: string): Promise<string[]> => {
  const rows = await tx
    .select({ ministry: recusal.ministryId })
    .from(recusal)
    .where(eq(recusal.motionId, motionId))

  return rows.map(({ ministry }) => ministry).sort()
}

/** The ministries that recused themselves while something was voted on: a ballot, or a round of silence. */
export const recusedSince = async (
  tx: Transaction,
  id: string,
  asOf?: number | undefined,
): Promise<string[]> => {
  const rows = await tx
    .select({ ministry: recusal.ministryId })
    .from(recusal)
    .where(and(eq(recusal.ballotId, id), madeBy(recusal, asOf)))

  return rows.map(({ ministry }) => ministry)
}

/** The ministries recused from a ballot: before its opening, as its terms say, or since. */
export const recusedIn = async (
  tx: Transaction,
  { id, terms }: { id: string; terms: Pick<SharedTerms, 'recused'> | null },
): Promise<string[]> => {
  const since = await recusedSince(tx, id)

  return [...(terms?.recused.ministries ?? []), ...since]
}

/** The ballots, of those given, that a ministry has recused itself from since they were opened: one statement for all. */
export const ballotsRecusedFrom = async (
  tx: Transaction,
  ballotIds: readonly string[],
  ministryId: string,
  asOf?: number | undefined,
): Promise<Set<string | null>> => {
  const rows =
    ballotIds.length === 0
      ? []
      : await tx
          .select({ ballotId: recusal.ballotId })
          .from(recusal)
          .where(
            and(
              inArray(recusal.ballotId, [...ballotIds]),
              eq(recusal.ministryId, ministryId),
              madeBy(recusal, asOf),
            ),
          )

  return new Set(rows.map(({ ballotId }) => ballotId))
}
