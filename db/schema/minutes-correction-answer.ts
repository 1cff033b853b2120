import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What became of a correction: written into the minutes, or declined with reasons. */
export const minutesCorrectionAnswer = pgTable('minutes_correction_answer', {
  correctionId: uuid('correction_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  answer: text('answer', { enum: ['accepted', 'declined'] }).notNull(),
  reasons: text('reasons').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
