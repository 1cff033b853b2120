import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { NoticeProof } from '#server/silence/rules/silence-outcome.ts'
import { instant } from './columns.ts'

/** How a round of a silence procedure ended, and by which proof each ministry had notice. */
export const silenceResult = pgTable('silence_result', {
  silenceId: uuid('silence_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  outcome: text('outcome', { enum: ['adopted', 'broken', 'withdrawn', 'not_adopted'] }).notNull(),
  ground: text('ground', {
    enum: ['silence', 'objection', 'withdrawn', 'notice_defective', 'text_changed'],
  }).notNull(),
  reason: text('reason'),
  notices: jsonb('notices').$type<NoticeProof[]>().notNull(),
  unproven: uuid('unproven').array().notNull(),
  endedAt: instant('ended_at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
