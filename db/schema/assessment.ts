import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** The co-written text about a situation: one for each, in one language. */
export const assessment = pgTable('assessment', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  language: text('language', { enum: ['en', 'fr'] }).notNull(),
})
