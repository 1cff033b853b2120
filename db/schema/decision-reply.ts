import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { replies } from '../../server/decisions/rules/decision-words.ts'
import { instant } from './columns.ts'

/** What an authority made of a recommendation, or that nothing came by the day. */
export const decisionReply = pgTable('decision_reply', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  reply: text('reply', { enum: replies }).notNull(),
  repliedOn: date('replied_on', { mode: 'string' }),
  /** Who replied for the authority. */
  repliedBy: text('replied_by').notNull(),
  text: text('text').notNull(),
  memberId: uuid('member_id'),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
