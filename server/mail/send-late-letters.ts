import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { letter } from '#db/schema/letter.ts'
import { letterEvent } from '#db/schema/letter-event.ts'
import { member } from '#db/schema/member.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { deliverLetterTask } from './deliver-letter-task.ts'
import { isUnsent, laterKinds } from './later-letters.ts'
import { mailServerOf } from './post-office.ts'
import { calendarMethod } from './rules/letter-kinds.ts'
import { hasPassed } from './rules/occasion.ts'

/**
 * The worker's round: puts back in the queue what was posted while there was no mail server, or while its recipient
 * had no address or one that it could not be sent to, and is still worth sending. What its recipient has opened here is not sent to them again, but for
 * the calendar entries, which a page does not put into a calendar. A letter whose job is still in the queue is left.
 * @param connection as the worker, who sees every compartment
 * @returns how many letters go out
 */
export const sendLateLetters = async (connection: Connection): Promise<number> =>
  inTransaction(connection, async (tx) => {
    if ((await mailServerOf(tx)) === null) return 0
    const unsent = await tx
      .select({ row: letter, later: laterKinds, openedAt: letterEvent.at })
      .from(letter)
      .innerJoin(
        member,
        and(
          ...[eq(member.id, letter.memberId), isNull(member.endedBy)],
          ...[eq(member.disabled, false), isNotNull(member.email)],
        ),
      )
      .leftJoin(
        letterEvent,
        and(eq(letterEvent.letterId, letter.id), eq(letterEvent.event, 'opened')),
      )
      .where(isUnsent)
      .orderBy(asc(letter.postedAt), asc(letter.id))
    const now = new Date()
    const late = unsent.filter(
      ({ row, later, openedAt }) =>
        !hasPassed(row, later, now) && (openedAt === null || calendarMethod(row.kind) !== null),
    )
    for (const { row } of late) {
      const payload = JSON.stringify({ letterId: row.id, since: now.toISOString() })
      await tx.execute(sql`select graphile_worker.add_job(
        identifier => ${deliverLetterTask}, payload => ${payload}::json, max_attempts => 12,
        job_key => ${`letter:${row.id}`}, job_key_mode => 'unsafe_dedupe')`)
    }

    return late.length
  })
