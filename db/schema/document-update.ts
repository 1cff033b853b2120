import { bigint, pgTable, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** What was typed, by whom: the append log of a document. Written by `append_updates` alone. */
export const documentUpdate = pgTable('document_update', {
  documentId: uuid('document_id').notNull(),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  memberId: uuid('member_id'),
  connectionId: uuid('connection_id'),
  at: instant('at').notNull(),
  content: bytes('content').notNull(),
  hash: bytes('hash').notNull(),
})
