import { date, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { AuthoritiesReply } from '../../server/failures/rules/standing.ts'
import { version } from './columns.ts'

/** A determination that the authorities manifestly fail, put to a vote on a motion; with `liftedBy`, lifted by another. */
export const manifestFailure = pgTable('manifest_failure', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  motionId: uuid('motion_id').notNull(),
  determinedOn: date('determined_on', { mode: 'string' }).notNull(),
  authorities: text('authorities').notNull(),
  reasons: text('reasons').notNull(),
  evidenceIds: uuid('evidence_ids').array().notNull(),
  reply: jsonb('reply').$type<AuthoritiesReply>().notNull(),
  liftedBy: uuid('lifted_by'),
  liftedBecause: text('lifted_because'),
})
