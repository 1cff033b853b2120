import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** Who sits for a ministry in a body: one principal, any number of deputies. */
export const seat = pgTable('seat', {
  ...version(),
  bodyId: uuid('body_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  memberId: uuid('member_id').notNull(),
  capacity: text('capacity', { enum: ['principal', 'deputy'] }).notNull(),
})
