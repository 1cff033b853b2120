import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, version } from './columns.ts'

/** Who a protected source is; its id is the source's. Only those with a grant see a row. */
export const sourceIdentity = pgTable('source_identity', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  identity: text('identity').notNull(),
  salt: bytes('salt').notNull(),
})
