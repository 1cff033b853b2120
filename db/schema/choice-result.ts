import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ChoiceOutcome } from '../../server/choices/rules/choice-outcome.ts'
import type { Paper } from '../../server/choices/rules/choice-terms.ts'
import type { BeyondChoice, CountedChoice } from '../../server/choices/rules/count-choice.ts'
import { instant } from './columns.ts'

/** What a ballot among options came to. Written once, at its close; nothing changes it afterwards. */
export const choiceResult = pgTable('choice_result', {
  ballotId: uuid('ballot_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  reason: text('reason', { enum: ['convenor', 'deadline'] }).notNull(),
  ground: text('ground', { enum: ['deadline', 'everyone_voted', 'ruling'] }).notNull(),
  ruling: text('ruling'),
  presentAtClose: uuid('present_at_close').array().notNull(),
  counted: jsonb('counted').$type<CountedChoice[]>().notNull(),
  papers: jsonb('papers').$type<Paper[]>().notNull(),
  outcome: jsonb('outcome').$type<ChoiceOutcome>().notNull(),
  verdict: text('verdict', {
    enum: ['adopted', 'rejected', 'tied', 'no_decision', 'inquorate'],
  }).notNull(),
  /** What it says since there are terms; null before. */
  beyond: jsonb('beyond').$type<BeyondChoice>(),
  lotSalt: text('lot_salt').notNull(),
  lotCommitment: text('lot_commitment').notNull(),
  closedAt: instant('closed_at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
