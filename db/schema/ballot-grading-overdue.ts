import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What of the evidence under an urgent ballot was still not graded when that fell due. Written once. */
export const ballotGradingOverdue = pgTable('ballot_grading_overdue', {
  ballotId: uuid('ballot_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  evidenceIds: uuid('evidence_ids').array().notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
