import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { reliabilities } from '../../server/evidence/rules/grade.ts'
import { version } from './columns.ts'

/** How reliable a source is held to be; its id is the source's. */
export const sourceReliability = pgTable('source_reliability', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  reliability: text('reliability', { enum: reliabilities }).notNull(),
  reason: text('reason').notNull(),
})
