import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { OwnCase, OwnQuestion } from '../../server/measures/rules/own-tool.ts'
import { coercions } from '../../server/measures/rules/tool.ts'
import { dimensions } from '../../server/situations/rules/dimensions.ts'
import type { Pillar } from '../../server/situations/rules/pillars.ts'
import { stages } from '../../server/situations/rules/stages.ts'
import { instant, version } from './columns.ts'

/** A tool of prevention that a body added to the library; with `retiredBecause`, no longer to be proposed. */
export const ownTool = pgTable('own_tool', {
  ...version(),
  bodyId: uuid('body_id').notNull(),
  stage: text('stage', { enum: stages }).notNull(),
  dimension: text('dimension', { enum: dimensions }).notNull(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  pillars: integer('pillars').array().$type<Pillar[]>().notNull(),
  coercion: text('coercion', { enum: coercions }).notNull(),
  legalBasis: text('legal_basis').notNull(),
  capacity: text('capacity').notNull(),
  conditions: jsonb('conditions').$type<OwnQuestion[]>().notNull(),
  risks: jsonb('risks').$type<OwnQuestion[]>().notNull(),
  cases: jsonb('cases').$type<OwnCase[]>().notNull(),
  retiredBecause: text('retired_because'),
  writtenAt: instant('written_at').notNull(),
  writtenBy: uuid('written_by').notNull(),
})
