import type { MeasureWords } from '#server/measures/measure-words.schema.ts'
import { pillarSet } from '#server/situations/rules/pillars.ts'
import type { MeasureDraft } from './measure-draft.ts'

/** A measure's words as the form edits them. */
export const draftOf = (words: MeasureWords): MeasureDraft => ({
  tool: words.tool,
  variant: words.variant,
  title: words.title,
  aim: words.aim,
  pillars: pillarSet(words.pillars),
  leadMinistryId: words.leadMinistryId,
  supportingMinistryIds: words.supportingMinistryIds,
  actorId: words.actorId,
  conditions: words.conditions,
  risks: words.risks,
  legalKind: words.legalBasis?.kind ?? null,
  legalText: words.legalBasis?.text ?? '',
  peacefulMeans: words.peacefulMeans ?? '',
  reasonBelowGate: words.reasonBelowGate ?? '',
  endsWhen: words.endsWhen ?? '',
  targetRoleIds: words.targets.map(({ roleId }) => roleId),
  resources: words.resources ?? '',
  mandate: words.mandate ?? '',
  shownBy: words.shownBy ?? '',
  unequal: words.unequal?.unequal ?? null,
  unequalCost: words.unequal?.cost ?? '',
  dutyLimits: words.duties?.limits ?? '',
  dutyDays: (words.duties?.reportOn ?? [null]).map((day, key) => ({ key, day })),
  dutyReviewer: words.duties?.reviewMinistryId ?? null,
})
