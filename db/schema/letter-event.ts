import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** What became of a letter, and the proof: each event once, a failure once an address. */
export const letterEvent = pgTable('letter_event', {
  id: uuid('id').primaryKey(),
  letterId: uuid('letter_id').notNull(),
  event: text('event', { enum: ['sent', 'failed', 'opened'] }).notNull(),
  at: instant('at').notNull(),
  address: text('address'),
  messageId: text('message_id'),
  response: text('response'),
  sha256: text('sha256'),
  bytes: bytes('bytes'),
  madeBy: uuid('made_by').notNull(),
})
