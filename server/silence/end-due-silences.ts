import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { silence } from '#db/schema/silence.ts'
import { silenceResult } from '#db/schema/silence-result.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { endSilence } from './end.ts'

/**
 * Ends every silence procedure whose deadline has passed, as system. It may run any number of times, late or twice at
 * once: a round that has ended is refused by the act and left as it is.
 * @param connection as the worker, who sees every compartment
 * @returns how many it ended
 */
export const endDueSilences = async (connection: Connection): Promise<number> => {
  const due = await inTransaction(connection, (tx) =>
    tx
      .select({ id: silence.id })
      .from(silence)
      .leftJoin(silenceResult, eq(silenceResult.silenceId, silence.id))
      .where(and(isNull(silenceResult.silenceId), lte(silence.deadline, sql`clock_timestamp()`)))
      .orderBy(silence.deadline),
  )
  let ended = 0
  for (const { id } of due) {
    const caller = { kind: 'system' } as const
    const answer = await endSilence.run(connection, { silenceId: id }, { caller })
    if (answer.ok) ended += 1
  }

  return ended
}
