import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** How a silence on circulated minutes ended: approved, or left to a meeting and why. */
export const minutesSilenceEnd = pgTable('minutes_silence_end', {
  versionId: uuid('version_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  documentId: uuid('document_id').notNull(),
  outcome: text('outcome', { enum: ['approved', 'to_meeting'] }).notNull(),
  reason: text('reason', { enum: ['objected', 'notice'] }),
  /** Ministries that were present and had no proven notice in time. */
  unproven: uuid('unproven').array().notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
