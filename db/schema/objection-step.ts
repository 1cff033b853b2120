import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ObjectionStep } from '../../server/objections/rules/objection.ts'
import { instant } from './columns.ts'

/** What was done about an objection under consent, one step a row; never changed. */
export const objectionStep = pgTable('objection_step', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  ballotId: uuid('ballot_id').notNull(),
  voteId: uuid('vote_id').notNull(),
  step: text('step').$type<ObjectionStep>().notNull(),
  reasons: text('reasons').notNull(),
  /** The ballot by which the body upheld the ruling. */
  upheldBy: uuid('upheld_by'),
  memberId: uuid('member_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
