import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Attempts to sign in: a log beside the record, and what the rate limit counts. */
export const signInAttempt = pgTable('sign_in_attempt', {
  id: uuid('id').primaryKey(),
  at: instant('at').notNull(),
  signInName: text('sign_in_name').notNull(),
  address: text('address').notNull(),
  outcome: text('outcome', { enum: ['signed_in', 'refused', 'too_many_attempts'] }).notNull(),
})
