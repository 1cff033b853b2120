import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { minutesRecall } from '#db/schema/minutes-recall.ts'
import { minutesSilenceEnd } from '#db/schema/minutes-silence-end.ts'
import { minutesVersion } from '#db/schema/minutes-version.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { endMinutesSilence } from './end-silence.ts'

/**
 * Ends every silence on minutes whose time is over, as system. It may run any number of times: what has ended, was taken
 * back or was approved by a meeting meanwhile is refused by the act and left as it is.
 * @param connection as the worker, who sees every compartment
 * @returns how many it ended
 */
export const endDueMinutesSilences = async (connection: Connection): Promise<number> => {
  const due = await inTransaction(connection, (tx) =>
    tx
      .select({ meetingId: minutesVersion.meetingId })
      .from(minutesVersion)
      .leftJoin(minutesSilenceEnd, eq(minutesSilenceEnd.versionId, minutesVersion.id))
      .leftJoin(minutesRecall, eq(minutesRecall.versionId, minutesVersion.id))
      .where(
        and(
          ...[eq(minutesVersion.stage, 'circulated'), eq(minutesVersion.approval, 'silence')],
          ...[isNull(minutesSilenceEnd.versionId), isNull(minutesRecall.versionId)],
          lte(minutesVersion.correctionsUntil, sql`clock_timestamp()`),
        ),
      ),
  )
  let ended = 0
  for (const { meetingId } of due) {
    const caller = { kind: 'system' } as const
    const answer = await endMinutesSilence.run(connection, { meetingId }, { caller })
    if (answer.ok) ended += 1
  }

  return ended
}
