import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Why a member voted as they did, said after the close. Once a member and ballot. */
export const voteExplanation = pgTable('vote_explanation', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  ballotId: uuid('ballot_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  text: text('text').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
