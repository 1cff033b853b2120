import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** The vote that breaks a tie, where a body's rules give one. */
export const castingVote = pgTable('casting_vote', {
  ballotId: uuid('ballot_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  memberId: uuid('member_id').notNull(),
  choice: text('choice', { enum: ['yes', 'no'] }).notNull(),
  reason: text('reason').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
