import { and, lte, not, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { deadlineNow, isClosed } from '#server/ballots/outcome.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { closeChoice } from './close-choice.ts'

/**
 * Closes every ballot among options whose deadline has passed, as system; any number of times, late or
 * twice at once. @param connection as the worker, who sees every compartment @returns how many it closed
 */
export const closeDueChoices = async (connection: Connection): Promise<number> => {
  const due = await inTransaction(connection, (tx) =>
    tx
      .select({ id: choiceBallot.id })
      .from(choiceBallot)
      .where(
        and(not(isClosed(choiceBallot.id)), lte(deadlineNow(choiceBallot), sql`clock_timestamp()`)),
      )
      .orderBy(choiceBallot.closesAt),
  )
  let closed = 0
  for (const { id } of due) {
    const input = { ballotId: id, ruling: null }
    const answer = await closeChoice.run(connection, input, { caller: { kind: 'system' } })
    if (answer.ok) closed += 1
  }
  return closed
}
