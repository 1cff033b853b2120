import { pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** That a motion came from another: by merging several, or by splitting one. */
export const motionOrigin = pgTable('motion_origin', {
  motionId: uuid('motion_id').notNull(),
  fromId: uuid('from_id').notNull(),
  situationId: uuid('situation_id').notNull(),
  how: text('how', { enum: ['merged', 'split'] }).notNull(),
  madeBy: uuid('made_by').notNull(),
})
