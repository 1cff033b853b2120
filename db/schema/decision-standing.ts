import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { decisionStates } from '../../server/decisions/rules/course.ts'
import { natures } from '../../server/decisions/rules/decision-words.ts'
import { instant, version } from './columns.ts'

/** How a decision stands, with what the log is filtered and ordered by. */
export const decisionStanding = pgTable('decision_standing', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  state: text('state', { enum: decisionStates }).notNull(),
  stateSince: date('state_since', { mode: 'string' }).notNull(),
  nature: text('nature', { enum: natures }).notNull(),
  pillars: integer('pillars').array().notNull(),
  leadMinistryId: uuid('lead_ministry_id').notNull(),
  decidedAt: instant('decided_at').notNull(),
  /** Null once no further review is due. */
  reviewOn: date('review_on', { mode: 'string' }),
  expiresOn: date('expires_on', { mode: 'string' }),
})
