import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** What an actor is said to have been, from one day to another, and why. */
export const actorRole = pgTable('actor_role', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  actorId: uuid('actor_id').notNull(),
  role: text('role', {
    enum: [
      'alleged_perpetrator',
      'targeted_group',
      'enabler',
      'protector',
      'mediator',
      'bystander',
    ],
  }).notNull(),
  fromOn: date('from_on', { mode: 'string' }).notNull(),
  untilOn: date('until_on', { mode: 'string' }),
  reason: text('reason').notNull(),
})
