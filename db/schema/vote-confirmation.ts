import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Whether a ministry stands by a vote that was cast for it provisionally. Said once. */
export const voteConfirmation = pgTable('vote_confirmation', {
  voteId: uuid('vote_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  ballotId: uuid('ballot_id').notNull(),
  memberId: uuid('member_id').notNull(),
  stands: boolean('stands').notNull(),
  reason: text('reason').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
