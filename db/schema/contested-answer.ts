import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { dimensions } from '../../server/evidence/rules/grade.ts'
import { version } from './columns.ts'

/** What is answered where graders disagree, on a piece of evidence or on a dimension of all of it. */
export const contestedAnswer = pgTable('contested_answer', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  evidenceId: uuid('evidence_id'),
  dimension: text('dimension', { enum: dimensions }),
  words: text('words').notNull(),
  /** What graders said when it was answered. */
  judged: text('judged').notNull(),
})
