import { type SQL, sql } from 'drizzle-orm'
import { letterEvent } from '#db/schema/letter-event.ts'
import { type Notice, provenAt } from './rules/notice-state.ts'

type LetterEvent = (typeof letterEvent.$inferSelect)['event']

const timeOf = (event: LetterEvent): SQL<Date | null> =>
  sql<Date | null>`max(${letterEvent.at}) filter (where ${letterEvent.event} = ${event})`.mapWith(
    letterEvent.at,
  )

/** When what became of a letter, in a query grouped by letter and joined to its events. */
export const letterTimes = {
  sentAt: timeOf('sent'),
  failedAt: timeOf('failed'),
  openedAt: timeOf('opened'),
}

type Times = { postedAt: Date } & Record<keyof typeof letterTimes, Date | null>

/** The times of a letter as notices tell them. */
export const noticeTimes = ({
  postedAt,
  sentAt,
  failedAt,
  openedAt,
}: Times): Pick<Notice, 'postedAt' | 'deliveredAt' | 'failedAt' | 'openedAt'> => ({
  postedAt: postedAt.toISOString(),
  deliveredAt: provenAt(sentAt, openedAt)?.toISOString() ?? null,
  failedAt: failedAt?.toISOString() ?? null,
  openedAt: openedAt?.toISOString() ?? null,
})
