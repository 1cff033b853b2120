import { bigint, pgTable, text } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** Signed notes over the root of the record at a size, written by the worker alone. */
export const recordCheckpoint = pgTable('record_checkpoint', {
  size: bigint('size', { mode: 'number' }).primaryKey(),
  root: bytes('root').notNull(),
  note: text('note').notNull(),
  signedAt: instant('signed_at').notNull(),
})
