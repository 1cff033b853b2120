import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** One-time links by which a member chooses a password. */
export const signInLink = pgTable('sign_in_link', {
  tokenHash: bytes('token_hash').primaryKey(),
  memberId: uuid('member_id').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})
