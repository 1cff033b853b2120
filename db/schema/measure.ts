import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type {
  ConditionAnswer,
  ForceDuties,
  LegalBasis,
  ManifestFailure,
  RiskAnswer,
  UnequalTreatment,
} from '../../server/measures/rules/measure.ts'
import type { Target } from '../../server/measures/rules/targets.ts'
import type { OwnToolId, ToolId, VariantId } from '../../server/measures/rules/tool.ts'
import type { Pillar } from '../../server/situations/rules/pillars.ts'
import { version } from './columns.ts'

/** A tool of the library proposed for a situation, with the tool's questions answered. */
export const measure = pgTable('measure', {
  ...version(),
  situationId: uuid('situation_id').notNull(),
  tool: text('tool').$type<ToolId | OwnToolId>().notNull(),
  variant: text('variant').$type<VariantId>().notNull(),
  title: text('title').notNull(),
  aim: text('aim').notNull(),
  pillars: integer('pillars').array().$type<Pillar[]>().notNull(),
  leadMinistryId: uuid('lead_ministry_id').notNull(),
  supportingMinistryIds: uuid('supporting_ministry_ids').array().notNull(),
  actorId: uuid('actor_id'),
  targets: jsonb('targets').$type<Target[]>().notNull().default([]),
  resources: text('resources'),
  mandate: text('mandate'),
  shownBy: text('shown_by'),
  unequal: jsonb('unequal').$type<UnequalTreatment>(),
  duties: jsonb('duties').$type<ForceDuties>(),
  conditions: jsonb('conditions').$type<ConditionAnswer[]>().notNull(),
  risks: jsonb('risks').$type<RiskAnswer[]>().notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis>(),
  peacefulMeans: text('peaceful_means'),
  manifestFailure: jsonb('manifest_failure').$type<ManifestFailure>(),
  seriousRisk: text('serious_risk'),
  reasonBelowGate: text('reason_below_gate'),
  endsWhen: text('ends_when'),
  withdrawnBecause: text('withdrawn_because'),
})
