import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** That a section is ready to be agreed to, and its text then. Its id is the document's. */
export const documentReady = pgTable('document_ready', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  textHash: text('text_hash').notNull(),
})
