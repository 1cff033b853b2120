import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Which member opened which of a ballot's frozen papers, first when. */
export const paperOpening = pgTable(
  'paper_opening',
  {
    ballotId: uuid('ballot_id').notNull(),
    situationId: uuid('situation_id').notNull(),
    memberId: uuid('member_id').notNull(),
    paper: text('paper').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.ballotId, table.memberId, table.paper] })],
)
