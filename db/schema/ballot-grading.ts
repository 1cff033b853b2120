import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Evidence that was not graded to the end when an urgent ballot opened, and when that falls due. Written once. */
export const ballotGrading = pgTable('ballot_grading', {
  ballotId: uuid('ballot_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  evidenceIds: uuid('evidence_ids').array().notNull(),
  dueAt: instant('due_at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
