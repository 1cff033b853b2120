import { integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** A meeting of a body on a situation. Only `reference`, times and a link ever leave the building. */
export const meeting = pgTable('meeting', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  reference: text('reference').notNull(),
  title: text('title').notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  timeZone: text('time_zone').notNull(),
  place: text('place').notNull(),
  sequence: integer('sequence').notNull(),
  shortNoticeBecause: text('short_notice_because'),
  /** When it was called at shorter notice than usual; null where it was not. */
  urgentSince: instant('urgent_since'),
  /** The series that it was called with, and its place in it. */
  seriesId: uuid('series_id'),
  seriesPlace: smallint('series_place'),
  cancelledBecause: text('cancelled_because'),
  /** The tripwire that drafted it, until the convenor confirms it. */
  draftedBy: uuid('drafted_by'),
})
