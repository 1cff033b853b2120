import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** A ministry that stays out of a motion, and why. It holds for every ballot on it. */
export const recusal = pgTable('recusal', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  motionId: uuid('motion_id').notNull(),
  ballotId: uuid('ballot_id'),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  reason: text('reason').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
