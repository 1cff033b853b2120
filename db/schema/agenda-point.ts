import { jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Paper } from '../../server/meetings/rules/papers.ts'
import { instant, version } from './columns.ts'

/** One point of a meeting's agenda, in its place: the parts of a point follow it, one level deeper. */
export const agendaPoint = pgTable('agenda_point', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  place: smallint('place').notNull(),
  title: text('title').notNull(),
  minutes: smallint('minutes'),
  measureId: uuid('measure_id'),
  level: smallint('level').notNull().default(1),
  startsAt: instant('starts_at'),
  speakerIds: uuid('speaker_ids').array().notNull().default([]),
  papers: jsonb('papers').$type<Paper[]>().notNull().default([]),
})
