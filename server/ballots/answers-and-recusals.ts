import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { voteConfirmation } from '#db/schema/vote-confirmation.ts'
import { madeBy } from '#server/platform/versions.ts'
import { recusedSince } from './recused-in.ts'

/** What ministries said of votes cast for them ad referendum, and which were recused while a ballot of whatever kind was open. */
export const answersAndRecusals = async (
  tx: Transaction,
  ballotId: string,
  asOf?: number | undefined,
) => {
  const answers = await tx
    .select({
      vote: voteConfirmation.voteId,
      stands: voteConfirmation.stands,
      reason: voteConfirmation.reason,
    })
    .from(voteConfirmation)
    .where(and(eq(voteConfirmation.ballotId, ballotId), madeBy(voteConfirmation, asOf)))

  return { answers, recused: await recusedSince(tx, ballotId, asOf) }
}
