import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Circulated minutes that were taken back to be written on, and why. */
export const minutesRecall = pgTable('minutes_recall', {
  versionId: uuid('version_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  reasons: text('reasons').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
