import { bigint, pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** A document's log replayed up to a sequence, to open it without replaying all. */
export const documentState = pgTable('document_state', {
  documentId: uuid('document_id').primaryKey(),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  state: bytes('state').notNull(),
  madeAt: instant('made_at').notNull(),
})
