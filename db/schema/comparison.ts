import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Criterion, Mark } from '../../server/comparisons/rules/weigh-options.ts'
import { instant, version } from './columns.ts'

/** Options weighed against criteria, doing nothing among them. */
export const comparison = pgTable('comparison', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  title: text('title').notNull(),
  inaction: text('inaction').notNull(),
  measureIds: uuid('measure_ids').array().notNull(),
  criteria: jsonb('criteria').$type<Criterion[]>().notNull(),
  marks: jsonb('marks').$type<Mark[]>().notNull(),
  agreedIn: uuid('agreed_in'),
  writtenAt: instant('written_at').notNull(),
  writtenBy: uuid('written_by').notNull(),
})
