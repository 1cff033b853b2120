import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** What a member says in a thread, and whom they mention. A correction is a version of its own. */
export const comment = pgTable('comment', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  threadId: uuid('thread_id').notNull(),
  memberId: uuid('member_id').notNull(),
  text: text('text').notNull(),
  mentions: uuid('mentions').array().notNull(),
  at: instant('at').notNull(),
  revisedAt: instant('revised_at'),
})
