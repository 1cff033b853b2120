import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Constants } from '../../server/policies/rules/constants.ts'
import { instant, version } from './columns.ts'

/** The policy constants that a body adopted by its decision: one thing, of which one version is in force. */
export const adoptedPolicy = pgTable('adopted_policy', {
  ...version(),
  /** The constants' own version, which findings name. */
  version: text('version').notNull(),
  constants: jsonb('constants').$type<Constants>().notNull(),
  bodyId: uuid('body_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  reasons: text('reasons').notNull(),
  adoptedBy: uuid('adopted_by').notNull(),
  adoptedAt: instant('adopted_at').notNull(),
})
