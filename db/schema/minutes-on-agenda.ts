import { pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** A meeting's agenda has the approval of another meeting's minutes on it, under this title. */
export const minutesOnAgenda = pgTable('minutes_on_agenda', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  minutesOf: uuid('minutes_of').notNull(),
  title: text('title').notNull(),
  madeBy: uuid('made_by').notNull(),
})
