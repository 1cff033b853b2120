import { pgTable, text } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** A body of ministries that meets and votes. */
export const body = pgTable('body', {
  ...version(),
  name: text('name').notNull(),
})
