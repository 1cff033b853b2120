import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** Idempotency: what a member was answered for an act under a key, kept 7 days. */
export const actKey = pgTable('act_key', {
  memberId: uuid('member_id').notNull(),
  act: text('act').notNull(),
  key: uuid('key').notNull(),
  inputHash: bytes('input_hash').notNull(),
  answer: jsonb('answer').$type<{ output: unknown; receipt: unknown }>().notNull(),
  madeAt: instant('made_at').notNull().defaultNow(),
})
