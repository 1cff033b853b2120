import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** A member’s signed dissent, reservation or explanation of a vote on a decision. */
export const decisionDissent = pgTable('decision_dissent', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  memberId: uuid('member_id').notNull(),
  ministryId: uuid('ministry_id'),
  kind: text('kind', { enum: ['dissent', 'reservation', 'explanation'] }).notNull(),
  text: text('text').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
