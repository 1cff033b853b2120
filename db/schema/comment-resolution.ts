import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** That a thread is settled, and by whom. Its id is the thread's. */
export const commentResolution = pgTable('comment_resolution', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
})
