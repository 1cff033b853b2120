import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** Why a document is closed to writing. Its id is the document's. */
export const documentFreeze = pgTable('document_freeze', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  reason: text('reason').notNull(),
})
