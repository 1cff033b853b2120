import { and, eq, gt, isNull, not, or, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { deadlineNow, isClosed } from '#server/ballots/outcome.ts'

/** Whether a ballot takes votes now, by the database's clock. */
export const isBallotOpen = async (tx: Transaction, id: string): Promise<boolean> => {
  const ahead = or(isNull(ballot.closesAt), gt(deadlineNow(ballot), sql`clock_timestamp()`))
  const open = await tx
    .select({ id: ballot.id })
    .from(ballot)
    .where(and(eq(ballot.id, id), not(isClosed(ballot.id)), ahead))

  return open.length > 0
}
