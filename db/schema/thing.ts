import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** Everything with an identity: its kind, its compartment, its number within both. */
export const thing = pgTable('thing', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  situationId: uuid('situation_id'),
  number: integer('number'),
  madeBy: uuid('made_by').notNull(),
  /** The document that it belongs to and is hidden with, where it belongs to one. */
  documentId: uuid('document_id'),
})
