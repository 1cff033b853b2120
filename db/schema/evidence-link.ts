import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { directions } from '../../server/evidence/rules/grade.ts'
import { elementIds } from '../../server/findings/rules/elements.ts'
import { crimes } from '../../server/situations/rules/crimes.ts'
import { version } from './columns.ts'

/** What a piece of evidence is said to show: one actor, one crime, one element, for or against. */
export const evidenceLink = pgTable('evidence_link', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  evidenceId: uuid('evidence_id').notNull(),
  actorId: uuid('actor_id').notNull(),
  crime: text('crime', { enum: crimes }).notNull(),
  element: text('element', { enum: elementIds }).notNull(),
  direction: text('direction', { enum: directions }).notNull(),
  reason: text('reason'),
})
