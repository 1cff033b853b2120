import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** That a member is mentioned in the text of a section: at how many places, and the line of the first. */
export const textMention = pgTable('text_mention', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  memberId: uuid('member_id').notNull(),
  places: integer('places').notNull(),
  line: text('line').notNull(),
})
