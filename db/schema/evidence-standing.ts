import { boolean, integer, pgTable, uuid } from 'drizzle-orm/pg-core'

/** How many have graded a piece of evidence, whether they lie apart, and whether a third is awaited: kept by triggers. */
export const evidenceStanding = pgTable('evidence_standing', {
  evidenceId: uuid('evidence_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  graders: integer('graders').notNull(),
  apart: boolean('apart').notNull(),
  awaitsThird: boolean('awaits_third').notNull(),
})
