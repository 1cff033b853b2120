import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { rhythms } from '../../server/meetings/rules/recurrence.ts'

/** Meetings that were called together and come round: each is one of its own and names the series. Written once. */
export const meetingSeries = pgTable('meeting_series', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  rhythm: text('rhythm', { enum: rhythms }).notNull(),
  timeZone: text('time_zone').notNull(),
  madeBy: uuid('made_by').notNull(),
})
