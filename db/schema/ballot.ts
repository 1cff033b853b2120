import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { BallotRule, Seat } from '../../server/ballots/rules/count-ballot.ts'
import type { BallotTerms } from '../../server/ballots/rules/terms.ts'
import { instant } from './columns.ts'

/** A ballot as it was opened, with all it will be counted by. It is closed when it has a result. */
export const ballot = pgTable('ballot', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  motionId: uuid('motion_id').notNull(),
  meetingId: uuid('meeting_id'),
  bodyId: uuid('body_id').notNull(),
  question: text('question').notNull(),
  rule: jsonb('rule').$type<BallotRule>().notNull(),
  /** What it is counted by beside its rule; null in ballots opened before there were terms. */
  terms: jsonb('terms').$type<BallotTerms>(),
  rulesVersion: integer('rules_version').notNull(),
  mode: text('mode', { enum: ['meeting', 'correspondence'] }).notNull(),
  electorate: jsonb('electorate').$type<Seat[]>().notNull(),
  presentAtOpening: uuid('present_at_opening').array().notNull(),
  closesAt: instant('closes_at'),
  timeZone: text('time_zone').notNull(),
  snapshot: text('snapshot').notNull(),
  /** Why another majority than the rules give its kind of motion; null where it is theirs. */
  ruleBecause: text('rule_because'),
  openedAt: instant('opened_at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
