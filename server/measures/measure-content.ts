import { pillarSet } from '#server/situations/rules/pillars.ts'
import type { MeasureWords } from './measure-words.schema.ts'

/** What a body's own tool asked; what those of the brief ask stands under the id. */
const asked = (text: string | undefined) => (text === undefined ? {} : { text })

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
  targets: words.targets.map(({ actorId, roleId, role, from, until }) => ({
    ...{ actor: actorId, role_id: roleId, role, from, until },
  })),
  conditions: words.conditions.map(({ id, met, answer, text }) => ({
    ...{ id, met, answer, ...asked(text) },
  })),
  risks: words.risks.map(({ id, answer, text }) => ({ id, answer, ...asked(text) })),
  legal_basis: words.legalBasis,
  peaceful_means: words.peacefulMeans,
  manifest_failure: words.manifestFailure,
  serious_risk: words.seriousRisk,
  reason_below_gate: words.reasonBelowGate,
  ends_when: words.endsWhen,
  resources: words.resources,
  mandate: words.mandate,
  shown_by: words.shownBy,
  unequal: words.unequal,
  duties: words.duties && {
    limits: words.duties.limits,
    report_on: words.duties.reportOn,
    review_ministry: words.duties.reviewMinistryId,
  },
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
  targets,
  resources,
  mandate,
  shownBy,
  unequal,
  duties,
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
  targets,
  resources,
  mandate,
  shownBy,
  unequal,
  duties,
})
