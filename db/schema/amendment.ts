import { integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { AmendedBlock } from '../../server/motions/rules/amended-block.ts'
import { version } from './columns.ts'

/** What an amendment says: which paragraph of which text it changes, and into what. Another anchor is another version. */
export const amendment = pgTable('amendment', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  /** The motion that the amendment is. */
  motionId: uuid('motion_id').notNull(),
  /** The motion whose text it changes. */
  amendsId: uuid('amends_id').notNull(),
  documentId: uuid('document_id').notNull(),
  change: text('change', { enum: ['delete', 'replace', 'insert_after'] }).notNull(),
  /** Of the paragraph as it was, from 1; 0 stands before the first. */
  place: smallint('place').notNull(),
  /** Which of the paragraphs that say the same it is, from 1, and how many there were. */
  nth: smallint('nth').notNull(),
  same: smallint('same').notNull(),
  paragraph: jsonb('paragraph').$type<AmendedBlock>(),
  paragraphHash: text('paragraph_hash'),
  newText: jsonb('new_text').$type<AmendedBlock[]>(),
  reasons: text('reasons').notNull(),
  /** Words removed and added. */
  amount: integer('amount').notNull(),
})
