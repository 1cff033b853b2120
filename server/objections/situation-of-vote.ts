import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { vote } from '#db/schema/vote.ts'

/** The situation in which a vote was cast; undefined where there is no such vote. */
export const situationOfVote = async (
  tx: Transaction,
  { voteId }: { voteId: string },
): Promise<string | undefined> => {
  const [found] = await tx
    .select({ situationId: vote.situationId })
    .from(vote)
    .where(eq(vote.id, voteId))

  return found?.situationId
}
