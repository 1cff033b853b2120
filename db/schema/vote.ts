import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** One vote of one member for a ministry. Changing it appends another. */
export const vote = pgTable('vote', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  ballotId: uuid('ballot_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  capacity: text('capacity', { enum: ['principal', 'deputy'] }).notNull(),
  choice: text('choice', { enum: ['yes', 'no', 'abstain'] }).notNull(),
  explanation: text('explanation').notNull(),
  snapshot: text('snapshot').notNull(),
  /** Cast ad referendum: the ministry has yet to confirm it. */
  provisional: boolean('provisional').notNull().default(false),
  /** What of the frozen papers the voter had opened. */
  papers: text('papers').array().notNull().default([]),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
