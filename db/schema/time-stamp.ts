import { pgTable, text } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** What a time-stamping authority signed about the SHA-256 of a file of evidence. */
export const timeStamp = pgTable('time_stamp', {
  sha256: text('sha256').primaryKey(),
  /** The token (RFC 3161, DER), as it came. */
  token: bytes('token').notNull(),
  /** The time that it says. */
  at: instant('at').notNull(),
  authority: text('authority').notNull(),
  keptAt: instant('kept_at').notNull().defaultNow(),
})
