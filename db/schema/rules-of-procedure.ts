import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { AdoptedRules } from '../../server/members/rules/rules-of-procedure.ts'
import { instant, version } from './columns.ts'

/**
 * A body's rules of procedure, versioned; every ballot pins the version it was opened under. All but those that the
 * body was founded with were adopted by a decision of its own.
 */
export const rulesOfProcedure = pgTable('rules_of_procedure', {
  ...version(),
  bodyId: uuid('body_id').notNull(),
  version: integer('version').notNull(),
  rules: jsonb('rules').$type<AdoptedRules>().notNull(),
  decisionId: uuid('decision_id'),
  reasons: text('reasons'),
  adoptedBy: uuid('adopted_by'),
  adoptedAt: instant('adopted_at'),
})
