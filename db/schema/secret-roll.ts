import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Who has voted in a secret ballot. It is written with the paper, by `cast_secret` alone, and names none. */
export const secretRoll = pgTable('secret_roll', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  ballotId: uuid('ballot_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  capacity: text('capacity', { enum: ['principal', 'deputy'] }).notNull(),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
