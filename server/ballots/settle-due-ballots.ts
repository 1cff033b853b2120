import { eq, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { provisionalResult } from '#db/schema/provisional-result.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { settleBallot } from './settle-ballot.ts'

/**
 * Counts for good every closed ballot whose votes are confirmed, or whose time for it is over, as system.
 * It may run any number of times: one that still waits is refused by the act and left as it is.
 * @param connection as the worker, who sees every compartment
 * @returns how many it settled
 */
export const settleDueBallots = async (connection: Connection): Promise<number> => {
  const waiting = await inTransaction(connection, (tx) =>
    tx
      .select({ ballotId: provisionalResult.ballotId })
      .from(provisionalResult)
      .innerJoin(ballot, eq(ballot.id, provisionalResult.ballotId))
      .leftJoin(ballotResult, eq(ballotResult.ballotId, provisionalResult.ballotId))
      .where(isNull(ballotResult.ballotId))
      .orderBy(provisionalResult.confirmBy),
  )
  let settled = 0
  for (const { ballotId } of waiting) {
    const answer = await settleBallot.run(connection, { ballotId }, { caller: { kind: 'system' } })
    if (answer.ok) settled += 1
  }
  return settled
}
