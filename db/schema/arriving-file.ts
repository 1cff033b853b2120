import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** A file that a member is sending in parts: what they say it is, held against what arrives. */
export const arrivingFile = pgTable('arriving_file', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  memberId: uuid('member_id').notNull(),
  sha256: text('sha256').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  name: text('name').notNull(),
  at: instant('at').notNull().defaultNow(),
})
