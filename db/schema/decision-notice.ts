import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { BasisChange } from '../../server/decisions/rules/basis-changes.ts'
import { instant } from './columns.ts'

/** Word that what a decision rested on has changed. */
export const decisionNotice = pgTable('decision_notice', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  changes: jsonb('changes').$type<BasisChange[]>().notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
