import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Who would not let circulated minutes pass in silence, and why. */
export const minutesObjection = pgTable('minutes_objection', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  versionId: uuid('version_id').notNull(),
  reasons: text('reasons').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
