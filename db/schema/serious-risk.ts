import { date, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { RatingLevel } from '../../server/risks/rules/levels.ts'
import type { Crime } from '../../server/situations/rules/crimes.ts'
import { instant, version } from './columns.ts'

/** A determination that there is a serious risk; with `withdrawnBecause`, that it no longer stands. */
export const seriousRisk = pgTable('serious_risk', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  determinedOn: date('determined_on', { mode: 'string' }).notNull(),
  crimes: text('crimes').array().$type<Crime[]>().notNull(),
  population: text('population').notNull(),
  reasons: text('reasons').notNull(),
  factors: jsonb('factors').$type<{ subject: string; level: RatingLevel | null }[]>().notNull(),
  evidenceIds: uuid('evidence_ids').array().notNull(),
  determinedAt: instant('determined_at').notNull(),
  determinedBy: uuid('determined_by').notNull(),
  withdrawnBecause: text('withdrawn_because'),
  withdrawnAt: instant('withdrawn_at'),
  withdrawnBy: uuid('withdrawn_by'),
})
