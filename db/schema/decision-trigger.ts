import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'

/** A tripwire that takes a decision up again: once sprung it drafts a meeting. */
export const decisionTrigger = pgTable(
  'decision_trigger',
  {
    decisionId: uuid('decision_id').notNull(),
    tripwireId: uuid('tripwire_id').notNull(),
    situationId: uuid('situation_id').notNull(),
    madeBy: uuid('made_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.tripwireId] })],
)
