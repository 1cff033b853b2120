import { pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** The stored bytes of a file of evidence, hashed again; null where they were not there. */
export const fileCheck = pgTable('file_check', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  fileId: uuid('file_id').notNull(),
  foundSha256: text('found_sha256'),
  madeBy: uuid('made_by').notNull(),
})
