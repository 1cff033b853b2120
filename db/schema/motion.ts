import { pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** A question put to a body. Its state follows from what happened to it and is not stored. */
export const motion = pgTable('motion', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  meetingId: uuid('meeting_id'),
  measureId: uuid('measure_id'),
  question: text('question').notNull(),
  withdrawnBecause: text('withdrawn_because'),
  kind: text('kind', { enum: ['substantive', 'amendment', 'procedural'] })
    .notNull()
    .default('substantive'),
  /** How many other ministries the rules asked for when it was put. */
  secondsNeeded: smallint('seconds_needed').notNull().default(0),
  /** Who put it and for which ministry; not known of motions put before this was kept. */
  movedBy: uuid('moved_by'),
  ministryId: uuid('ministry_id'),
  /** The motion whose text an amendment changes. */
  amendsId: uuid('amends_id'),
})
