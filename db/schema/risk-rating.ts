import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { RatingLevel } from '../../server/risks/rules/levels.ts'
import { instant } from './columns.ts'

/** How far a risk factor, an indicator or something that mitigates showed on a day. */
export const riskRating = pgTable('risk_rating', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  subject: text('subject').notNull(),
  level: text('level').$type<RatingLevel>().notNull(),
  reason: text('reason').notNull(),
  evidenceIds: uuid('evidence_ids').array().notNull(),
  asOf: date('as_of', { mode: 'string' }).notNull(),
  framework: text('framework').notNull(),
  ratedAt: instant('rated_at').notNull(),
  ratedBy: uuid('rated_by').notNull(),
  madeBy: uuid('made_by').notNull(),
})
