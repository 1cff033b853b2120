import { date, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { type DissentVerdict, outcomes } from '../../server/decisions/rules/decision-words.ts'
import { instant } from './columns.ts'

/** What came of a decision when it was looked at again, and whether those who disagreed were right. */
export const decisionReview = pgTable('decision_review', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  number: smallint('number').notNull(),
  outcome: text('outcome', { enum: outcomes }).notNull(),
  text: text('text').notNull(),
  dissents: jsonb('dissents').$type<DissentVerdict[]>().notNull(),
  nextReviewOn: date('next_review_on', { mode: 'string' }),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
