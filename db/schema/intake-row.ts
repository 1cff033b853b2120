import { integer, pgTable, uuid } from 'drizzle-orm/pg-core'

/** The line of a file that a piece of evidence came from; its id is the evidence's. */
export const intakeRow = pgTable('intake_row', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  intakeId: uuid('intake_id').notNull(),
  /** Counted from 1, as editors count. */
  line: integer('line').notNull(),
  madeBy: uuid('made_by').notNull(),
})
