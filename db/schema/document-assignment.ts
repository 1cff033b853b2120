import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** Who sees to a section: one member, or whoever a ministry has in the situation. Its id is the document's. */
export const documentAssignment = pgTable('document_assignment', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  memberId: uuid('member_id'),
  ministryId: uuid('ministry_id'),
})
