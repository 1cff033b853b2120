import { and, lte, not, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { closeBallot } from './close-ballot.ts'
import { deadlineNow, isClosed } from './outcome.ts'

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
      .where(and(not(isClosed(ballot.id)), lte(deadlineNow(ballot), sql`clock_timestamp()`)))
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
