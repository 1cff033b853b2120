import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** Something to be done because of a decision or of a meeting, by a ministry, by a day. */
export const decisionAction = pgTable('decision_action', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  /** What it comes of: a decision or a meeting, and perhaps the point of the agenda. */
  decisionId: uuid('decision_id'),
  meetingId: uuid('meeting_id'),
  pointId: uuid('point_id'),
  number: integer('number').notNull(),
  what: text('what').notNull(),
  ownerMinistryId: uuid('owner_ministry_id').notNull(),
  ownerMemberId: uuid('owner_member_id'),
  dueOn: date('due_on', { mode: 'string' }).notNull(),
  outcome: text('outcome'),
  completedAt: instant('completed_at'),
  completedBy: uuid('completed_by'),
  /** Why this version differs from the one before: put off, or given to another owner. */
  because: text('because'),
})
