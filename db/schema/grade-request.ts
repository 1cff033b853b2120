import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** That a member is asked to grade a piece of evidence, by when, and why not where it was declined or withdrawn. */
export const gradeRequest = pgTable('grade_request', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  evidenceId: uuid('evidence_id').notNull(),
  memberId: uuid('member_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: instant('asked_at').notNull(),
  dueAt: instant('due_at').notNull(),
  declinedBecause: text('declined_because'),
  withdrawnBecause: text('withdrawn_because'),
  escalatedAt: instant('escalated_at'),
})
