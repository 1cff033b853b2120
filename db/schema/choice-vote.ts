import { boolean, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Marks } from '../../server/choices/rules/choice-terms.ts'
import { instant } from './columns.ts'

/** One open vote of one member for a ministry. Changing it appends another. */
export const choiceVote = pgTable('choice_vote', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  ballotId: uuid('ballot_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  capacity: text('capacity', { enum: ['principal', 'deputy'] }).notNull(),
  marks: jsonb('marks').$type<Marks>().notNull(),
  explanation: text('explanation').notNull(),
  /** Whether it was cast ad referendum, for its ministry to confirm. */
  provisional: boolean('provisional').notNull().default(false),
  /** The frozen papers that the voter had opened. */
  papers: text('papers').array().notNull().default([]),
  snapshot: text('snapshot').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
