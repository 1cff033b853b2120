import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Notice of a silence procedure that a ministry confirmed by telephone. */
export const silenceCall = pgTable('silence_call', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  silenceId: uuid('silence_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  spokenWith: text('spoken_with').notNull(),
  reason: text('reason').notNull(),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
