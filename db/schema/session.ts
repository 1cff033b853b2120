import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** Open sign-ins, by the SHA-256 of a random token; read on every request and socket. */
export const session = pgTable('session', {
  id: uuid('id').primaryKey(),
  tokenHash: bytes('token_hash').notNull(),
  memberId: uuid('member_id').notNull(),
  createdAt: instant('created_at').notNull(),
  seenAt: instant('seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
})
