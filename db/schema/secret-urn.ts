import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { Paper } from '../../server/choices/rules/choice-terms.ts'

/** All papers of a secret ballot, in one row that no role of the application may read. */
export const secretUrn = pgTable('secret_urn', {
  ballotId: uuid('ballot_id').primaryKey(),
  papers: jsonb('papers').$type<Paper[]>().notNull(),
  emptiedBy: uuid('emptied_by'),
})
