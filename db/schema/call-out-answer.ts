import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** That a ministry acknowledged a call: by itself, or on the telephone to `takenBy`. Written once a ministry. */
export const callOutAnswer = pgTable('call_out_answer', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  takenBy: uuid('taken_by'),
  answeredAt: instant('answered_at').notNull(),
  note: text('note').notNull(),
  madeBy: uuid('made_by').notNull(),
})
