import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** A dated question that can be resolved; with `outcome`, how it was. */
export const forecastQuestion = pgTable('forecast_question', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  question: text('question').notNull(),
  criteria: text('criteria').notNull(),
  closesAt: instant('closes_at').notNull(),
  dueOn: date('due_on', { mode: 'string' }).notNull(),
  resolverId: uuid('resolver_id').notNull(),
  askedAt: instant('asked_at').notNull(),
  askedBy: uuid('asked_by').notNull(),
  outcome: text('outcome', { enum: ['yes', 'no', 'void'] }),
  resolvedBecause: text('resolved_because'),
  resolvedAt: instant('resolved_at'),
  resolvedBy: uuid('resolved_by'),
})
