import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Something that happened to a motion besides seconds and ballots. Written once. */
export const motionStep = pgTable('motion_step', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  motionId: uuid('motion_id').notNull(),
  step: text('step', {
    enum: [
      'discussion_closed',
      'discussion_reopened',
      'withdrawn',
      'referred',
      'returned',
      'adjourned',
      'resumed',
      'merged',
      'split',
      'superseded',
      'overridden',
    ],
  }).notNull(),
  /** Where an override leads. */
  leadsTo: text('leads_to', { enum: ['put', 'seconded', 'discussed'] }),
  /** Why, what is asked, or what was answered. */
  words: text('words').notNull(),
  /** To whom it was referred; null for the drafters of the situation. */
  ministryId: uuid('ministry_id'),
  /** By when an answer is asked for, or the day to which it was adjourned. */
  dueOn: date('due_on', { mode: 'string' }),
  meetingId: uuid('meeting_id'),
  /** The motion that it went into or that overtook it. */
  otherId: uuid('other_id'),
  memberId: uuid('member_id'),
  at: instant('at').notNull(),
  madeBy: uuid('made_by').notNull(),
})
