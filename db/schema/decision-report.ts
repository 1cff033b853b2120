import { date, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { progresses } from '../../server/decisions/rules/decision-words.ts'
import { instant } from './columns.ts'

/** How far the lead ministry has come with carrying a decision out. */
export const decisionReport = pgTable('decision_report', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  number: smallint('number').notNull(),
  progress: text('progress', { enum: progresses }).notNull(),
  text: text('text').notNull(),
  coversUntil: date('covers_until', { mode: 'string' }).notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
