import { integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What somebody wants a line of circulated minutes to say. */
export const minutesCorrection = pgTable('minutes_correction', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  versionId: uuid('version_id').notNull(),
  number: smallint('number').notNull(),
  /** The place of the line in the circulated text, from 0. */
  line: integer('line').notNull(),
  stood: text('stood').notNull(),
  wanted: text('wanted').notNull(),
  reasons: text('reasons').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
