import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** A report received, from its logging to its answer. */
export const warning = pgTable('warning', {
  ...version(),
  situationId: uuid('situation_id'),
  reported: text('reported').notNull(),
  source: text('source').notNull(),
  place: text('place').notNull(),
  receivedAt: instant('received_at').notNull(),
  receivedBy: uuid('received_by').notNull(),
  loggedAt: instant('logged_at').notNull(),
  loggedBy: uuid('logged_by'),
  state: text('state', { enum: ['waiting', 'escalated', 'triaged', 'dismissed'] }).notNull(),
  escalatedAt: instant('escalated_at'),
  answeredAt: instant('answered_at'),
  answeredBy: uuid('answered_by'),
  reasons: text('reasons'),
})
