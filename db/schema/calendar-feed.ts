import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** The secret address of a member's calendar, as the hash of its token. */
export const calendarFeed = pgTable('calendar_feed', {
  memberId: uuid('member_id').primaryKey(),
  tokenHash: bytes('token_hash').notNull(),
  madeAt: instant('made_at').notNull(),
})
