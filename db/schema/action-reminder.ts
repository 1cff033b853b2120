import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** That the owner of an action was reminded of it: before its day, on it or after it. */
export const actionReminder = pgTable('action_reminder', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  actionId: uuid('action_id').notNull(),
  dueOn: date('due_on', { mode: 'string' }).notNull(),
  kind: text('kind', { enum: ['ahead', 'due', 'overdue'] }).notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
