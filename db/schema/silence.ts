import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Seat } from '#server/ballots/rules/count-ballot.ts'
import { instant } from './columns.ts'

/** A round of a silence procedure on a motion, as it was circulated. */
export const silence = pgTable('silence', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  motionId: uuid('motion_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  round: integer('round').notNull(),
  question: text('question').notNull(),
  textHash: text('text_hash').notNull(),
  electorate: jsonb('electorate').$type<Seat[]>().notNull(),
  rulesVersion: integer('rules_version').notNull(),
  urgentBecause: text('urgent_because'),
  circulatedAt: instant('circulated_at').notNull(),
  deadline: instant('deadline').notNull(),
  timeZone: text('time_zone').notNull(),
  snapshot: text('snapshot').notNull(),
  madeBy: uuid('made_by').notNull(),
})
