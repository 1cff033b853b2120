import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** How widely an assessment may travel, where that differs from its situation. Its id is the assessment's. */
export const assessmentMarking = pgTable('assessment_marking', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  marking: text('marking', {
    enum: ['unclassified', 'restricted', 'confidential', 'secret'],
  }).notNull(),
})
