import { bigint, date, pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** The plain words of a text as the worker last read them, for search. It proves nothing. */
export const documentWords = pgTable('document_words', {
  documentId: uuid('document_id').primaryKey(),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  said: text('said').notNull(),
  writtenOn: date('written_on', { mode: 'string' }).notNull(),
})
