import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** That a source is discredited; its id is the source's. */
export const sourceDiscredit = pgTable('source_discredit', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  reason: text('reason').notNull(),
})
