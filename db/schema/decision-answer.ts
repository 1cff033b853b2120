import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What the owners of a decision made of the word that its basis has changed. */
export const decisionAnswer = pgTable('decision_answer', {
  noticeId: uuid('notice_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  answer: text('answer', { enum: ['reaffirmed', 'to_amend', 'to_withdraw'] }).notNull(),
  reasons: text('reasons').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
