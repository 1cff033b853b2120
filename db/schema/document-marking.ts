import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** How widely one section may travel, where that differs from its assessment. Its id is the document's. */
export const documentMarking = pgTable('document_marking', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  marking: text('marking', {
    enum: ['unclassified', 'restricted', 'confidential', 'secret'],
  }).notNull(),
})
