import { boolean, pgTable, text } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** The one installation: whose it is, the origin line of its record, and whether it is a training exercise. */
export const installation = pgTable('installation', {
  ...version(),
  name: text('name').notNull(),
  stateName: text('state_name').notNull(),
  origin: text('origin').notNull(),
  language: text('language', { enum: ['en', 'fr'] }).notNull(),
  exercise: boolean('exercise').notNull(),
})
