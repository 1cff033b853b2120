import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { version } from './columns.ts'

/** What a member may do where: a role in a situation, or installation-wide where the situation is null. */
export const mandate = pgTable('mandate', {
  ...version(),
  memberId: uuid('member_id').notNull(),
  situationId: uuid('situation_id'),
  role: text('role', {
    enum: [
      'administrator',
      'auditor',
      'convenor',
      'drafter',
      'representative',
      'adviser',
      'observer',
    ],
  }).notNull(),
  /** The highest marking that it lets its member read. */
  ceiling: text('ceiling', { enum: ['unclassified', 'restricted', 'confidential', 'secret'] })
    .notNull()
    .default('secret'),
})
