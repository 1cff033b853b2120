import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { BallotCount } from '../../server/ballots/rules/count-ballot.ts'
import type { ChoiceCount } from '../../server/choices/rules/count-choice.ts'
import { instant } from './columns.ts'

/** The close of a ballot in which votes were yet to be confirmed; its result follows once they are. */
export const provisionalResult = pgTable('provisional_result', {
  ballotId: uuid('ballot_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  reason: text('reason', { enum: ['convenor', 'deadline'] }).notNull(),
  ground: text('ground', { enum: ['deadline', 'everyone_voted', 'settled', 'ruling'] }).notNull(),
  ruling: text('ruling'),
  presentAtClose: uuid('present_at_close').array().notNull(),
  /** Ministries whose vote was yet to be confirmed. */
  pending: uuid('pending').array().notNull(),
  confirmBy: instant('confirm_by').notNull(),
  /** The count of a ballot on a motion, or of one among options. */
  count: jsonb('count').$type<BallotCount | ChoiceCount>().notNull(),
  closedAt: instant('closed_at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
