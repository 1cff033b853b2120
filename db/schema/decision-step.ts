import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { stepKinds } from '../../server/decisions/rules/course.ts'
import { instant } from './columns.ts'

/** What was done to a decision, by another one, by the chair or by its expiry. */
export const decisionStep = pgTable('decision_step', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  kind: text('kind', { enum: stepKinds }).notNull(),
  byDecisionId: uuid('by_decision_id'),
  effectiveOn: date('effective_on', { mode: 'string' }).notNull(),
  /** The new end of a decision that was amended. */
  expiresOn: date('expires_on', { mode: 'string' }),
  reasons: text('reasons').notNull(),
  /** Null where it lapsed by itself. */
  memberId: uuid('member_id'),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
