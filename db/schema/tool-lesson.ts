import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What was learned about a tool of the library when a decision was reviewed. */
export const toolLesson = pgTable('tool_lesson', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  reviewId: uuid('review_id').notNull(),
  tool: text('tool').notNull(),
  text: text('text').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
