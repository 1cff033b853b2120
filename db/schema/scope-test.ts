import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

const answer = (name: string) => text(name, { enum: ['yes', 'no', 'unclear'] }).notNull()

/** One answering of the scope test of a situation; the latest holds. */
export const scopeTest = pgTable('scope_test', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  attackOnPopulation: answer('attack_on_population'),
  civilian: answer('civilian'),
  widespread: answer('widespread'),
  systematic: answer('systematic'),
  policy: answer('policy'),
  discriminatoryIntent: answer('discriminatory_intent'),
  armedConflict: answer('armed_conflict'),
  whyAtrocity: text('why_atrocity').notNull(),
  setAt: instant('set_at').notNull(),
  setBy: uuid('set_by').notNull(),
  madeBy: uuid('made_by').notNull(),
})
