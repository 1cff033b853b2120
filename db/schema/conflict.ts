import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** That a member has an interest in a piece of evidence, a source or an actor; with a reason, that they have none any more. */
export const conflict = pgTable('conflict', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  memberId: uuid('member_id').notNull(),
  aboutId: uuid('about_id').notNull(),
  words: text('words').notNull(),
  withdrawnBecause: text('withdrawn_because'),
})
