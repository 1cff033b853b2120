import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** A reply to a position; to a question by another than who asked, its answer. */
export const positionReply = pgTable('position_reply', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  positionId: uuid('position_id').notNull(),
  ministryId: uuid('ministry_id'),
  memberId: uuid('member_id').notNull(),
  text: text('text').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
