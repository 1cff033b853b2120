import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { crimesWithElements } from '../../server/findings/rules/crimes.ts'
import type { Consistency } from '../../server/findings/rules/hypotheses.ts'
import { version } from './columns.ts'

/** How consistent one grader finds a piece of evidence with each hypothesis. */
export const consistency = pgTable('consistency', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  actorId: uuid('actor_id').notNull(),
  crime: text('crime', { enum: crimesWithElements }).notNull(),
  evidenceId: uuid('evidence_id').notNull(),
  graderId: uuid('grader_id').notNull(),
  ratings: jsonb('ratings').$type<{ hypothesis: string; consistency: Consistency }[]>().notNull(),
  rationale: text('rationale').notNull(),
})
