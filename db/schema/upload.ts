import { bigint, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Claim } from '#server/evidence/rules/claims.ts'
import { instant } from './columns.ts'

/** Bytes that passed the check of their type and wait to be attached; swept when they never are. */
export const upload = pgTable('upload', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  memberId: uuid('member_id').notNull(),
  sha256: text('sha256').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  mediaType: text('media_type').notNull(),
  name: text('name').notNull(),
  begunAt: instant('begun_at'),
  copy: jsonb('copy').$type<{
    sha256: string
    size: number
    mediaType: string
    madeWith: string
  }>(),
  scannedWith: text('scanned_with'),
  claims: jsonb('claims').$type<Claim[]>(),
  at: instant('at').notNull().defaultNow(),
})
