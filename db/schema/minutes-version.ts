import { pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'

/** Minutes as they were circulated or approved: exact canonical bytes and their SHA-256 (hex). */
export const minutesVersion = pgTable('minutes_version', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  documentId: uuid('document_id').notNull(),
  number: smallint('number').notNull(),
  stage: text('stage', { enum: ['circulated', 'approved'] }).notNull(),
  hash: text('hash').notNull(),
  bytes: bytes('bytes').notNull(),
  correctionsUntil: instant('corrections_until'),
  /** The meeting that approved them. */
  approvedIn: uuid('approved_in'),
  /** How they are approved, and were; null in versions circulated before there was a choice: by a meeting. */
  approval: text('approval', { enum: ['meeting', 'silence'] }),
  at: instant('at').notNull(),
  /** Null for minutes that silence approved. */
  memberId: uuid('member_id'),
  madeBy: uuid('made_by').notNull(),
})
