import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ChoiceOutcome } from '../../server/choices/rules/choice-outcome.ts'

/** The lot that broke a ballot's tie, with the seed that anybody can draw it again from. */
export const choiceLot = pgTable('choice_lot', {
  ballotId: uuid('ballot_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  words: text('words').notNull(),
  seed: text('seed').notNull(),
  drawn: text('drawn').array().notNull(),
  outcome: jsonb('outcome').$type<ChoiceOutcome>().notNull(),
  madeBy: uuid('made_by').notNull(),
})
