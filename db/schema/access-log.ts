import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { audiences } from '../../server/evidence/rules/release.ts'
import { instant } from './columns.ts'

/** Who read protected evidence or exported what, without the record's lock. */
export const accessLog = pgTable('access_log', {
  id: uuid('id').primaryKey(),
  at: instant('at').notNull().defaultNow(),
  memberId: uuid('member_id').notNull(),
  situationId: uuid('situation_id'),
  thingId: uuid('thing_id'),
  reading: text('reading').notNull(),
  /** For whom what was exported left; null for what was only read. */
  audience: text('audience', { enum: audiences }),
})
