import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Who came to a meeting and who left it, for which ministry, when. Written once a movement. */
export const attendance = pgTable('attendance', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  memberId: uuid('member_id').notNull(),
  ministryId: uuid('ministry_id'),
  movement: text('movement', { enum: ['arrived', 'left'] }).notNull(),
  /** By telephone or picture; as present as whoever is in the room. */
  remote: boolean('remote').notNull().default(false),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
