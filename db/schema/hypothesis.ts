import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { crimesWithElements } from '../../server/findings/rules/crimes.ts'
import { version } from './columns.ts'

/** An explanation of what an actor did: that it intends the crime, or a rival to that. */
export const hypothesis = pgTable('hypothesis', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  actorId: uuid('actor_id').notNull(),
  crime: text('crime', { enum: crimesWithElements }).notNull(),
  isIntent: boolean('is_intent').notNull(),
  /** Empty for intent, which pages say in the reader's language. */
  statement: text('statement').notNull(),
  withdrawnBecause: text('withdrawn_because'),
})
