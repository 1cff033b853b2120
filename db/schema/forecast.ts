import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Likelihood } from '../../server/forecasts/rules/words.ts'
import { instant } from './columns.ts'

/** A probability that a member gave; the latest one is theirs, the earlier ones stay. */
export const forecast = pgTable('forecast', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  questionId: uuid('question_id').notNull(),
  memberId: uuid('member_id').notNull(),
  word: text('word').$type<Likelihood>().notNull(),
  percent: integer('percent'),
  reason: text('reason').notNull(),
  givenAt: instant('given_at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
