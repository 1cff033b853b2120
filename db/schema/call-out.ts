import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** That a ministry was called to an urgent meeting, by when it is to answer, and when its deputies were sought. */
export const callOut = pgTable('call_out', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  askedAt: instant('asked_at').notNull(),
  dueAt: instant('due_at').notNull(),
  escalatedAt: instant('escalated_at'),
})
