import { boolean, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { BallotRule, Seat } from '../../server/ballots/rules/count-ballot.ts'
import type { Fraction } from '../../server/ballots/rules/tally.ts'
import type { SharedTerms } from '../../server/ballots/rules/terms.ts'
import { type ChoiceOption, choiceKinds } from '../../server/choices/rules/choice-terms.ts'
import { instant } from './columns.ts'

/** A ballot among options, an election or a secret ballot as it was opened, with all it will be counted by. */
export const choiceBallot = pgTable('choice_ballot', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  motionId: uuid('motion_id').notNull(),
  meetingId: uuid('meeting_id'),
  bodyId: uuid('body_id').notNull(),
  question: text('question').notNull(),
  kind: text('kind', { enum: choiceKinds }).notNull(),
  options: jsonb('options').$type<ChoiceOption[]>().notNull(),
  seats: smallint('seats').notNull(),
  isSecret: boolean('is_secret').notNull(),
  rule: jsonb('rule').$type<BallotRule>(),
  ruleBecause: text('rule_because'),
  quorum: jsonb('quorum').$type<Fraction>().notNull(),
  rulesVersion: integer('rules_version').notNull(),
  mode: text('mode', { enum: ['meeting', 'correspondence'] }).notNull(),
  electorate: jsonb('electorate').$type<Seat[]>().notNull(),
  weights: jsonb('weights').$type<{ ministry: string; millionths: number }[]>().notNull(),
  /** What it is counted by beside its kind; null in ballots opened before there were terms. */
  terms: jsonb('terms').$type<SharedTerms>(),
  presentAtOpening: uuid('present_at_opening').array().notNull(),
  closesAt: instant('closes_at'),
  timeZone: text('time_zone').notNull(),
  snapshot: text('snapshot').notNull(),
  openedAt: instant('opened_at').notNull(),
  runsOff: uuid('runs_off'),
  madeBy: uuid('made_by').notNull(),
})
