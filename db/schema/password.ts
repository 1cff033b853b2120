import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Argon2id hashes. Not content: the record says only that a password was set. */
export const password = pgTable('password', {
  memberId: uuid('member_id').primaryKey(),
  hash: text('hash').notNull(),
  setAt: instant('set_at').notNull(),
})
