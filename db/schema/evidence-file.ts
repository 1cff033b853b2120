import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** A file attached to evidence, by the SHA-256 (hexadecimal) of its bytes in the store. */
export const evidenceFile = pgTable('evidence_file', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  evidenceId: uuid('evidence_id').notNull(),
  sha256: text('sha256').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  mediaType: text('media_type').notNull(),
  name: text('name').notNull(),
})
