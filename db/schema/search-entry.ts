import { customType, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'

const wordsIndexed = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** The index of words: triggers keep it, `find_words` asks it, no role reads it. */
export const searchEntry = pgTable('search_entry', {
  thingId: uuid('thing_id').primaryKey(),
  kind: text('kind').notNull(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id'),
  number: integer('number'),
  day: date('day', { mode: 'string' }).notNull(),
  inTitle: wordsIndexed('in_title').notNull(),
  words: wordsIndexed('words').notNull(),
})
