import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** A question put to a body. Its state follows from its ballots and is not stored. */
export const motion = pgTable('motion', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  meetingId: uuid('meeting_id'),
  measureId: uuid('measure_id'),
  question: text('question').notNull(),
  withdrawnBecause: text('withdrawn_because'),
})
