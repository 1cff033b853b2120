import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballotExtension } from '#db/schema/ballot-extension.ts'
import { castingVote } from '#db/schema/casting-vote.ts'
import { provisionalResult } from '#db/schema/provisional-result.ts'
import { recusal } from '#db/schema/recusal.ts'
import { madeBy } from '#server/platform/versions.ts'
import type { SharedTerms } from './rules/terms.ts'

/** What happened to a ballot, of whatever kind, beside votes, in the order of the record: recusals, extensions, how it closed. */
export const sinceOpening = async (
  tx: Transaction,
  row: { id: string; motionId: string; terms: Pick<SharedTerms, 'recused'> | null },
  asOf?: number | undefined,
) => {
  const before = row.terms?.recused.ministries ?? []
  const recusals = await tx
    .select({
      ministryId: recusal.ministryId,
      memberId: recusal.memberId,
      reason: recusal.reason,
      at: recusal.at,
      index: sql<string>`act_index(${recusal.madeBy})`,
    })
    .from(recusal)
    .where(
      and(
        eq(recusal.motionId, row.motionId),
        or(
          eq(recusal.ballotId, row.id),
          before.length > 0 ? inArray(recusal.ministryId, before) : undefined,
        ),
        madeBy(recusal, asOf),
      ),
    )
    .orderBy(sql`act_index(${recusal.madeBy})`)
  const extensions = await tx
    .select({
      closesAt: ballotExtension.closesAt,
      reason: ballotExtension.reason,
      index: sql<string>`act_index(${ballotExtension.madeBy})`,
    })
    .from(ballotExtension)
    .where(and(eq(ballotExtension.ballotId, row.id), madeBy(ballotExtension, asOf)))
    .orderBy(sql`act_index(${ballotExtension.madeBy})`)
  const [casting] = await tx
    .select({ row: castingVote, index: sql<string>`act_index(${castingVote.madeBy})` })
    .from(castingVote)
    .where(and(eq(castingVote.ballotId, row.id), madeBy(castingVote, asOf)))
  const [provisional] = await tx
    .select()
    .from(provisionalResult)
    .where(and(eq(provisionalResult.ballotId, row.id), madeBy(provisionalResult, asOf)))

  return { recusals, extensions, casting, provisional }
}
