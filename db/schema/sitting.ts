import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** Where a meeting stands, from its start on; `id` is the meeting's own. There is none before it is started. */
export const sitting = pgTable('sitting', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  phase: text('phase', { enum: ['sitting', 'adjourned', 'ended'] }).notNull(),
  chairId: uuid('chair_id').notNull(),
  pointId: uuid('point_id'),
  /** Whether nobody else may ask to speak on the point, but on a point of order. */
  listClosed: boolean('list_closed').notNull(),
  resumesAt: instant('resumes_at'),
  /** Since when it stands so. */
  at: instant('at').notNull(),
})
