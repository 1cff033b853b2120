import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** A file whose rows were imported into a situation, by the SHA-256 (hexadecimal) of its bytes. */
export const intake = pgTable('intake', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  sha256: text('sha256').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  name: text('name').notNull(),
  madeBy: uuid('made_by').notNull(),
})
