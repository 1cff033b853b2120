import { pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** That the record has ended, and why; the act that says so is its last entry. */
export const recordFreeze = pgTable('record_freeze', {
  madeBy: uuid('made_by').primaryKey(),
  reason: text('reason').notNull(),
})
