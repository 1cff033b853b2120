import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** One judgement of where a situation stands on the path of escalation. */
export const situationStage = pgTable('situation_stage', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  stage: text('stage', {
    enum: ['risk_factors', 'crisis_mobilisation', 'imminent_emergency'],
  }).notNull(),
  reason: text('reason').notNull(),
  setAt: instant('set_at').notNull(),
  setBy: uuid('set_by').notNull(),
  madeBy: uuid('made_by').notNull(),
})
