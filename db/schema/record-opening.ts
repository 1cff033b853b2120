import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

/** What each leaf commits to: salts and contents, as exact canonical bytes. */
export const recordOpening = pgTable('record_opening', {
  actId: uuid('act_id').primaryKey(),
  situationId: uuid('situation_id'),
  opening: bytes('opening').notNull(),
})
