import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** That a member may know who a protected source is. */
export const sourceGrant = pgTable('source_grant', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  sourceId: uuid('source_id').notNull(),
  memberId: uuid('member_id').notNull(),
  reason: text('reason').notNull(),
})
