import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What a ministry says in a silence procedure: an objection breaks it, a reservation does not. */
export const silenceWord = pgTable('silence_word', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  silenceId: uuid('silence_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  kind: text('kind', { enum: ['objection', 'reservation'] }).notNull(),
  reasons: text('reasons').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
