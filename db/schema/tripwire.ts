import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { RiskLevel } from '../../server/risks/rules/levels.ts'
import { instant, version } from './columns.ts'

/** At which level of a risk factor a meeting is drafted by itself; once sprung it names that meeting. */
export const tripwire = pgTable('tripwire', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  subject: text('subject').notNull(),
  level: text('level').$type<RiskLevel>().notNull(),
  withinHours: integer('within_hours').notNull(),
  bodyId: uuid('body_id').notNull(),
  title: text('title').notNull(),
  place: text('place').notNull(),
  timeZone: text('time_zone').notNull(),
  reason: text('reason').notNull(),
  setAt: instant('set_at').notNull(),
  setBy: uuid('set_by').notNull(),
  sprungAt: instant('sprung_at'),
  sprungByRating: uuid('sprung_by_rating'),
  meetingId: uuid('meeting_id'),
  withdrawnBecause: text('withdrawn_because'),
})
