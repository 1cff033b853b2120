import { pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { crimesWithElements } from '../../server/findings/rules/crimes.ts'
import { determinationSubjects } from '../../server/findings/rules/determination.ts'
import type { Level } from '../../server/findings/rules/graded.ts'
import { version } from './columns.ts'

/** What members determine beside a computed finding, or about abandonment; a withdrawal is a version of its own. */
export const findingDetermination = pgTable('finding_determination', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  actorId: uuid('actor_id').notNull(),
  crime: text('crime', { enum: crimesWithElements }).notNull(),
  subject: text('subject', { enum: determinationSubjects }).notNull(),
  level: smallint('level').$type<Level>().notNull(),
  /** What was computed when it was determined. */
  computed: smallint('computed').$type<Level>().notNull(),
  reasons: text('reasons').notNull(),
  policy: text('policy').notNull(),
  withdrawnBecause: text('withdrawn_because'),
})
