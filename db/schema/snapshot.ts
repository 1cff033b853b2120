import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

/** What was known at a moment, as exact canonical bytes under their SHA-256 (hex). */
export const snapshot = pgTable('snapshot', {
  hash: text('hash').notNull(),
  situationId: uuid('situation_id').notNull(),
  bytes: bytes('bytes').notNull(),
  madeBy: uuid('made_by').notNull(),
})
