import { pgTable, text } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

export const ministry = pgTable('ministry', {
  ...version(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
})
