import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** An answer to an invitation; the last one of a member counts. */
export const invitationReply = pgTable('invitation_reply', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  memberId: uuid('member_id').notNull(),
  reply: text('reply', { enum: ['accepted', 'declined', 'tentative'] }).notNull(),
  note: text('note').notNull(),
  deputyId: uuid('deputy_id'),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
