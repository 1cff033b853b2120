import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

/** The passage that a thread of comments is about: where in the document, and its words as they stood. */
export const commentThread = pgTable('comment_thread', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  rangeStart: bytes('range_start').notNull(),
  rangeEnd: bytes('range_end').notNull(),
  quote: text('quote').notNull(),
  wordsBefore: text('words_before').notNull(),
  wordsAfter: text('words_after').notNull(),
  madeBy: uuid('made_by').notNull(),
})
