import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { closeBallot } from './close-ballot.ts'

/**
 * Closes every ballot whose deadline has passed, as system. It may run any number of times, late
 * or twice at once: a ballot closed already is refused by the act and left as it is.
 * @param connection as the worker, who sees every compartment
 * @returns how many it closed
 */
export const closeDueBallots = async (connection: Connection): Promise<number> => {
  const due = await inTransaction(connection, (tx) =>
    tx
      .select({ id: ballot.id })
      .from(ballot)
      .leftJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
      .where(and(isNull(ballotResult.ballotId), lte(ballot.closesAt, sql`clock_timestamp()`)))
      .orderBy(ballot.closesAt),
  )
  let closed = 0
  for (const { id } of due) {
    const input = { ballotId: id, ruling: null }
    const answer = await closeBallot.run(connection, input, { caller: { kind: 'system' } })
    if (answer.ok) closed += 1
  }
  return closed
}
