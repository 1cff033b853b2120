import { boolean, integer, pgTable, uuid } from 'drizzle-orm/pg-core'

/** How many have graded a piece of evidence, and whether they lie apart: of the present, kept by triggers. */
export const evidenceStanding = pgTable('evidence_standing', {
  evidenceId: uuid('evidence_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  graders: integer('graders').notNull(),
  apart: boolean('apart').notNull(),
})
