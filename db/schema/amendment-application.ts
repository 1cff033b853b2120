import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** That a carried amendment was written into the text of its motion. */
export const amendmentApplication = pgTable('amendment_application', {
  motionId: uuid('motion_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  /** SHA-256 (hex) of the text with it. */
  textHash: text('text_hash').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
