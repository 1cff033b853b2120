import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { outsideAudiences, releaseAnswers } from '../../server/evidence/rules/release.ts'
import { version } from './columns.ts'

/** That the originator of a source was asked to let go of it for an audience, and what it answered. */
export const sourceRelease = pgTable('source_release', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  sourceId: uuid('source_id').notNull(),
  audience: text('audience', { enum: outsideAudiences }).notNull(),
  purpose: text('purpose').notNull(),
  askedOn: date('asked_on', { mode: 'string' }).notNull(),
  /** Null while no answer has come. */
  answer: text('answer', { enum: releaseAnswers }),
  /** Who at the originator answered. */
  answeredBy: text('answered_by'),
  answeredOn: date('answered_on', { mode: 'string' }),
  note: text('note').notNull(),
})
