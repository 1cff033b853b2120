import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** Who is asked to a meeting. */
export const invitation = pgTable('invitation', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  memberId: uuid('member_id').notNull(),
})
