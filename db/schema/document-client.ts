import { bigint, pgTable, uuid } from 'drizzle-orm/pg-core'

/** Whose a Yjs client id is in a document; null for the act that made the document. */
export const documentClient = pgTable('document_client', {
  documentId: uuid('document_id').notNull(),
  clientId: bigint('client_id', { mode: 'number' }).notNull(),
  memberId: uuid('member_id'),
  sinceSequence: bigint('since_sequence', { mode: 'number' }).notNull(),
})
