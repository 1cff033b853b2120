import { pgTable, text } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** A focal point abroad, by the key of the record of its own installation, where it has one. */
export const counterpart = pgTable('counterpart', {
  ...version(),
  name: text('name').notNull(),
  country: text('country').notNull(),
  office: text('office').notNull(),
  contact: text('contact').notNull(),
  /** Got otherwise than from its files: `name+keyid+base64`. */
  verifierKey: text('verifier_key'),
})
