import { pgTable, uuid } from 'drizzle-orm/pg-core'

/** That a member has opened the comment, or the place in a text, that mentions them. */
export const mentionSeen = pgTable('mention_seen', {
  mentionId: uuid('mention_id').notNull(),
  situationId: uuid('situation_id').notNull(),
  memberId: uuid('member_id').notNull(),
  madeBy: uuid('made_by').notNull(),
})
