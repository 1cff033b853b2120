import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** A ministry's agreement to the text of a section that has this hash, by one of its representatives. */
export const sectionAgreement = pgTable('section_agreement', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  textHash: text('text_hash').notNull(),
})
