import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { letter } from '#db/schema/letter.ts'
import { letterEvent } from '#db/schema/letter-event.ts'
import { madeBy } from '#server/platform/versions.ts'
import { letterTimes, noticeTimes } from './letter-times.ts'
import type { Notice } from './rules/notice-state.ts'

/**
 * The letters about a thing and what became of each, oldest first. A member may have several: an invitation and its
 * changes, a reminder.
 */
export const noticesOf = async (
  tx: Transaction,
  { about, asOf }: { about: { kind: string; id: string }; asOf?: number | undefined },
): Promise<Notice[]> => {
  const rows = await tx
    .select({
      letterId: letter.id,
      memberId: letter.memberId,
      kind: letter.kind,
      postedAt: letter.postedAt,
      ...letterTimes,
    })
    .from(letter)
    .leftJoin(letterEvent, and(eq(letterEvent.letterId, letter.id), madeBy(letterEvent, asOf)))
    .where(
      and(eq(letter.aboutKind, about.kind), eq(letter.aboutId, about.id), madeBy(letter, asOf)),
    )
    .groupBy(letter.id)
    .orderBy(asc(letter.postedAt), asc(letter.id))

  return rows.map(({ letterId, memberId, kind, ...times }) => ({
    ...{ letterId, memberId, kind },
    ...noticeTimes(times),
  }))
}
