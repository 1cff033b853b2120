import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { confirmations } from '../../server/decisions/rules/decision-words.ts'
import { instant } from './columns.ts'

/** That what was decided outside a meeting was decided so, or was not, by whom the chair named to say it. */
export const decisionConfirmation = pgTable('decision_confirmation', {
  decisionId: uuid('decision_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  answer: text('answer', { enum: confirmations }).notNull(),
  text: text('text').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
