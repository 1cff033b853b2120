import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** A deadline moved to a later instant, with the reason. The latest is the one that holds. */
export const ballotExtension = pgTable('ballot_extension', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  ballotId: uuid('ballot_id').notNull(),
  closesAt: instant('closes_at').notNull(),
  timeZone: text('time_zone').notNull(),
  reason: text('reason').notNull(),
  madeBy: uuid('made_by').notNull(),
})
