import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Who asked to speak on a point of a meeting, took that back, began and ended. Written once a movement. */
export const speaking = pgTable('speaking', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  pointId: uuid('point_id'),
  memberId: uuid('member_id').notNull(),
  ministryId: uuid('ministry_id'),
  movement: text('movement', { enum: ['asked', 'withdrew', 'began', 'ended'] }).notNull(),
  kind: text('kind', { enum: ['normal', 'point_of_order'] }).notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
