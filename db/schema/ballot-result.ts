import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { BeyondHeads } from '../../server/ballots/rules/beyond-heads.ts'
import type { CountedVote } from '../../server/ballots/rules/count-ballot.ts'
import type { Counts } from '../../server/ballots/rules/tally.ts'
import { instant } from './columns.ts'

/** What a ballot came to. Written once, at its close; nothing changes it afterwards. */
export const ballotResult = pgTable('ballot_result', {
  ballotId: uuid('ballot_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  reason: text('reason', { enum: ['convenor', 'deadline'] }).notNull(),
  ground: text('ground', { enum: ['deadline', 'everyone_voted', 'settled', 'ruling'] }).notNull(),
  ruling: text('ruling'),
  presentAtClose: uuid('present_at_close').array().notNull(),
  counted: jsonb('counted').$type<CountedVote[]>().notNull(),
  counts: jsonb('counts').$type<Counts>().notNull(),
  verdict: text('verdict', {
    enum: ['adopted', 'rejected', 'no_decision', 'inquorate'],
  }).notNull(),
  base: integer('base').notNull(),
  /** What it says since ballots have terms; null before. */
  beyond: jsonb('beyond').$type<BeyondHeads>(),
  closedAt: instant('closed_at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
