import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** One ministry's leave to another to speak for it, in a meeting or in a ballot by correspondence. */
export const proxy = pgTable('proxy', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id'),
  motionId: uuid('motion_id'),
  giverId: uuid('giver_id').notNull(),
  holderId: uuid('holder_id').notNull(),
  givenBy: uuid('given_by').notNull(),
  givenAt: instant('given_at').notNull(),
})
