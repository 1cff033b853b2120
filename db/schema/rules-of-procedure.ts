import { integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { AdoptedRules } from '../../server/members/rules/rules-of-procedure.ts'
import { version } from './columns.ts'

/** A body's rules of procedure, versioned; every ballot pins the version it was opened under. */
export const rulesOfProcedure = pgTable('rules_of_procedure', {
  ...version(),
  bodyId: uuid('body_id').notNull(),
  version: integer('version').notNull(),
  rules: jsonb('rules').$type<AdoptedRules>().notNull(),
})
