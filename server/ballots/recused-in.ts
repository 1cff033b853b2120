import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recusal } from '#db/schema/recusal.ts'
import type { BallotRow } from './ballot-in-hand.ts'

/** The ministries recused from a ballot: before its opening, as its terms say, or since. */
export const recusedIn = async (
  tx: Transaction,
  { id, terms }: Pick<BallotRow, 'id' | 'terms'>,
): Promise<string[]> => {
  const since = await tx
    .select({ ministry: recusal.ministryId })
    .from(recusal)
    .where(eq(recusal.ballotId, id))

  return [...(terms?.recused.ministries ?? []), ...since.map(({ ministry }) => ministry)]
}
