import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** The leaves of the record, in order. Written by `record_append` alone. */
export const recordEntry = pgTable('record_entry', {
  index: bigint('index', { mode: 'number' }).primaryKey(),
  actId: uuid('act_id').notNull(),
  at: instant('at').notNull(),
  entry: bytes('entry').notNull(),
  leafHash: bytes('leaf_hash').notNull(),
  act: text('act').notNull(),
  actor: uuid('actor'),
  situationId: uuid('situation_id'),
  thingKind: text('thing_kind'),
  thingId: uuid('thing_id'),
  effectiveAt: instant('effective_at'),
})
