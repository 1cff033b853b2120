import { bigint, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { outsideAudiences } from '../../server/evidence/rules/release.ts'
import type { Opened, Redaction } from '../../server/releases/rules/redaction.ts'
import { instant } from './columns.ts'

/** A dossier that left with fields blacked out by choice: what, for whom, why. Written once. */
export const dossierRelease = pgTable('dossier_release', {
  id: uuid('id').primaryKey(),
  situationId: uuid('situation_id').notNull(),
  /** Null where it is the whole situation's. */
  decisionId: uuid('decision_id'),
  audience: text('audience', { enum: outsideAudiences }).notNull(),
  reason: text('reason').notNull(),
  redactions: jsonb('redactions').$type<Redaction[]>().notNull(),
  contents: text('contents').array().notNull(),
  files: text('files').array().notNull(),
  /** Acts from this entry on are not opened. */
  until: bigint('until', { mode: 'number' }).notNull(),
  /** What it opened when it was made; null before that was kept. */
  opened: jsonb('opened').$type<Opened>(),
  madeAt: instant('made_at').notNull(),
  releasedBy: uuid('released_by').notNull(),
  madeBy: uuid('made_by').notNull(),
})
