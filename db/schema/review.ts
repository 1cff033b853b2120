import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, version } from './columns.ts'

/** That a member is asked to review a section; with `words`, what they said, and of which text. */
export const review = pgTable('review', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  memberId: uuid('member_id').notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: instant('asked_at').notNull(),
  words: text('words'),
  sequence: bigint('sequence', { mode: 'number' }),
  givenAt: instant('given_at'),
})
