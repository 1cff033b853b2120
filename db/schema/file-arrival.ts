import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** How a file of evidence came, by its id: by whom and when it was sent, and when it was found to be the same. */
export const fileArrival = pgTable('file_arrival', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  sentBy: uuid('sent_by').notNull(),
  begunAt: instant('begun_at').notNull(),
  verifiedAt: instant('verified_at').notNull(),
  scannedWith: text('scanned_with'),
  madeBy: uuid('made_by').notNull(),
})
