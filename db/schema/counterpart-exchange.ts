import { date, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { type DossierOutcome, exchangeKinds } from '../../server/counterparts/rules/exchange.ts'
import { instant } from './columns.ts'

/** What passed between this body and a counterpart in a situation. Written once. */
export const counterpartExchange = pgTable('counterpart_exchange', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  counterpartId: uuid('counterpart_id').notNull(),
  kind: text('kind', { enum: exchangeKinds }).notNull(),
  releaseId: uuid('release_id'),
  /** The exchange that is replied to. */
  replyTo: uuid('reply_to'),
  measureId: uuid('measure_id'),
  /** The file of evidence that holds their dossier, and what verifying it came to. */
  fileId: uuid('file_id'),
  outcome: jsonb('outcome').$type<DossierOutcome>(),
  text: text('text').notNull(),
  occurredOn: date('occurred_on').notNull(),
  loggedAt: instant('logged_at').notNull(),
  loggedBy: uuid('logged_by').notNull(),
  madeBy: uuid('made_by').notNull(),
})
