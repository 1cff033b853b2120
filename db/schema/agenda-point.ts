import { pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** One point of a meeting's agenda, in its place. */
export const agendaPoint = pgTable('agenda_point', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  place: smallint('place').notNull(),
  title: text('title').notNull(),
  minutes: smallint('minutes'),
  measureId: uuid('measure_id'),
})
