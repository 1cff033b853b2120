import { pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** The public key that verifies checkpoints, as the worker published it. */
export const recordKey = pgTable('record_key', {
  verifierKey: text('verifier_key').primaryKey(),
  publishedAt: instant('published_at').notNull().defaultNow(),
})
