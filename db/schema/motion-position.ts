import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What a member says on a motion for their ministry, or asks. Written once; a later one stands over it. */
export const motionPosition = pgTable('motion_position', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  motionId: uuid('motion_id').notNull(),
  ministryId: uuid('ministry_id'),
  memberId: uuid('member_id').notNull(),
  kind: text('kind', { enum: ['support', 'reservation', 'objection', 'question'] }).notNull(),
  text: text('text').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
