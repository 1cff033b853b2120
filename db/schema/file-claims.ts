import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { Claim } from '#server/evidence/rules/claims.ts'

/** What a file of evidence claims of itself, by its id. */
export const fileClaims = pgTable('file_claims', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  claims: jsonb('claims').$type<Claim[]>().notNull(),
  madeBy: uuid('made_by').notNull(),
})
