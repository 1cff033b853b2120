import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** That a ministry does without the notice that the rules would give it. Written once a ministry. */
export const noticeWaiver = pgTable('notice_waiver', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  note: text('note').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
