import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** That a position was taken back. */
export const positionWithdrawal = pgTable('position_withdrawal', {
  positionId: uuid('position_id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
