import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** That a grader stands by a version of their grade after seeing the others', and why. */
export const keptGrade = pgTable('kept_grade', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  evidenceId: uuid('evidence_id').notNull(),
  graderId: uuid('grader_id').notNull(),
  gradeAct: uuid('grade_act').notNull(),
  words: text('words').notNull(),
})
