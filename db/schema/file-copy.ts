import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** A working copy of a file of evidence, in the store beside the untouched original. */
export const fileCopy = pgTable('file_copy', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  fileId: uuid('file_id').notNull(),
  sha256: text('sha256').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  mediaType: text('media_type').notNull(),
  madeWith: text('made_with').notNull(),
  madeBy: uuid('made_by').notNull(),
})
