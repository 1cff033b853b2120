import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { vote } from '#db/schema/vote.ts'
import { madeBy } from '#server/platform/versions.ts'

/** Every vote of a ballot with its place in the record, in that order. */
export const recordedVotes = async (
  tx: Transaction,
  ballotId: string,
  asOf?: number | undefined,
) => {
  const index = sql<string>`act_index(${vote.madeBy})`
  const rows = await tx
    .select({ row: vote, index })
    .from(vote)
    .where(and(eq(vote.ballotId, ballotId), madeBy(vote, asOf)))
    .orderBy(index)

  return rows.map(({ row, index }) => ({ ...row, index: Number(index) }))
}

export type VoteOnRecord = Awaited<ReturnType<typeof recordedVotes>>[number]
