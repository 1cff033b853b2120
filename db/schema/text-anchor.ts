import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** Up to where a text's log is in the record, and the hash (hex) that fixes all of it until there. */
export const textAnchor = pgTable('text_anchor', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  head: text('head').notNull(),
  madeBy: uuid('made_by').notNull(),
})
