import { bigint, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './columns.ts'

/** A co-written text, of an assessment, a motion or a meeting, and the end of its log of updates. */
export const document = pgTable('document', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  /** Exactly one of the three: whose text it is. */
  assessmentId: uuid('assessment_id'),
  motionId: uuid('motion_id'),
  meetingId: uuid('meeting_id'),
  section: text('section').notNull(),
  place: smallint('place').notNull(),
  title: text('title').notNull(),
  madeBy: uuid('made_by').notNull(),
  sequence: bigint('sequence', { mode: 'number' }).notNull().default(0),
  head: bytes('head').notNull(),
  logBytes: bigint('log_bytes', { mode: 'number' }).notNull().default(0),
})
