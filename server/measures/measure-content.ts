import { pillarSet } from '#server/situations/rules/pillars.ts'
import type { MeasureWords } from './measure-words.schema.ts'

/** What the record keeps of a measure, and what a snapshot freezes of it. Names are permanent. */
export const measureContent = (words: MeasureWords) => ({
  tool: words.tool,
  variant: words.variant,
  title: words.title,
  aim: words.aim,
  pillars: pillarSet(words.pillars),
  lead_ministry: words.leadMinistryId,
  supporting_ministries: words.supportingMinistryIds,
  actor: words.actorId,
  conditions: words.conditions,
  risks: words.risks,
  legal_basis: words.legalBasis,
  peaceful_means: words.peacefulMeans,
  manifest_failure: words.manifestFailure,
  serious_risk: words.seriousRisk,
  reason_below_gate: words.reasonBelowGate,
  ends_when: words.endsWhen,
})

/** The columns of a measure's version that come from its words. */
export const measureColumns = ({
  tool,
  variant,
  title,
  aim,
  pillars,
  leadMinistryId,
  supportingMinistryIds,
  actorId,
  conditions,
  risks,
  legalBasis,
  peacefulMeans,
  manifestFailure,
  seriousRisk,
  reasonBelowGate,
  endsWhen,
}: MeasureWords): MeasureWords => ({
  tool,
  variant,
  title,
  aim,
  pillars: pillarSet(pillars),
  leadMinistryId,
  supportingMinistryIds,
  actorId,
  conditions,
  risks,
  legalBasis,
  peacefulMeans,
  manifestFailure,
  seriousRisk,
  reasonBelowGate,
  endsWhen,
})
