import { eq, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { provisionalResult } from '#db/schema/provisional-result.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { settleChoice } from './settle-choice.ts'

/**
 * Counts for good every closed ballot among options whose votes are confirmed, or whose time for it is over, as
 * system; any number of times. @param connection as the worker, who sees every compartment @returns how many it settled
 */
export const settleDueChoices = async (connection: Connection): Promise<number> => {
  const waiting = await inTransaction(connection, (tx) =>
    tx
      .select({ ballotId: provisionalResult.ballotId })
      .from(provisionalResult)
      .innerJoin(choiceBallot, eq(choiceBallot.id, provisionalResult.ballotId))
      .leftJoin(choiceResult, eq(choiceResult.ballotId, provisionalResult.ballotId))
      .where(isNull(choiceResult.ballotId))
      .orderBy(provisionalResult.confirmBy),
  )
  let settled = 0
  for (const { ballotId } of waiting) {
    const answer = await settleChoice.run(connection, { ballotId }, { caller: { kind: 'system' } })
    if (answer.ok) settled += 1
  }
  return settled
}
