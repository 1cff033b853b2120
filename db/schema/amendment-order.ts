import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** The order in which the chair has amendments voted on, where it is not that of the rule. The last holds. */
export const amendmentOrder = pgTable('amendment_order', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  amendsId: uuid('amends_id').notNull(),
  motionIds: uuid('motion_ids').array().notNull(),
  reason: text('reason').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
