import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

/** The text of an assessment under a name: exact canonical bytes and their SHA-256 (hex). */
export const assessmentVersion = pgTable('assessment_version', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  assessmentId: uuid('assessment_id').notNull(),
  name: text('name').notNull(),
  hash: text('hash').notNull(),
  bytes: bytes('bytes').notNull(),
  madeBy: uuid('made_by').notNull(),
})
