import { bigint, pgTable, text } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** What a time-stamping authority signed about the SHA-256 of a checkpoint's note. */
export const recordTimeStamp = pgTable('record_time_stamp', {
  size: bigint('size', { mode: 'number' }).primaryKey(),
  /** The token (RFC 3161, DER), as it came. */
  token: bytes('token').notNull(),
  /** The time that it says. */
  at: instant('at').notNull(),
  authority: text('authority').notNull(),
  keptAt: instant('kept_at').notNull().defaultNow(),
})
