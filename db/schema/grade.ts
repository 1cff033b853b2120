import { jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Bearing, Credibility } from '../../server/evidence/rules/grade.ts'
import { directnesses, integrities, reliabilities } from '../../server/evidence/rules/grade.ts'
import { version } from './columns.ts'

/** One grader's judgement of a piece of evidence, with its bearing on each link. */
export const grade = pgTable('grade', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  evidenceId: uuid('evidence_id').notNull(),
  graderId: uuid('grader_id').notNull(),
  ministryId: uuid('ministry_id').notNull(),
  reliability: text('reliability', { enum: reliabilities }).notNull(),
  credibility: smallint('credibility').$type<Credibility>().notNull(),
  directness: text('directness', { enum: directnesses }).notNull(),
  integrity: text('integrity', { enum: integrities }).notNull(),
  bearings: jsonb('bearings').$type<{ link: string; bearing: Bearing }[]>().notNull(),
  rationale: text('rationale').notNull(),
  reason: text('reason'),
  /** What custody and provenance showed when it was given; null where nothing did. */
  derivedIntegrity: text('derived_integrity', { enum: integrities }),
  derivedDirectness: text('derived_directness', { enum: directnesses }),
  /** Why the grader judged otherwise than that. */
  departure: text('departure'),
})
