import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** How widely one piece of evidence may travel, where that differs from its situation. Its id is the evidence's. */
export const evidenceMarking = pgTable('evidence_marking', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  marking: text('marking', {
    enum: ['unclassified', 'restricted', 'confidential', 'secret'],
  }).notNull(),
  /** Null where it was marked as it was attached. */
  reason: text('reason'),
})
