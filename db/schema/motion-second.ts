import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** That a ministry other than the mover's wants a motion to be discussed. Once a ministry. */
export const motionSecond = pgTable('motion_second', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  motionId: uuid('motion_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
