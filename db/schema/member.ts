import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

export const member = pgTable('member', {
  ...version(),
  ministryId: uuid('ministry_id'),
  name: text('name').notNull(),
  signInName: text('sign_in_name').notNull(),
  office: text('office').notNull(),
  disabled: boolean('disabled').notNull(),
  /** Where letters go; without one they wait in the installation. */
  email: text('email'),
  /** The language of their letters; null for the installation's. */
  language: text('language', { enum: ['en', 'fr'] }),
})
