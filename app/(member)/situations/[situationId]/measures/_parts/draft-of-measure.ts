import type { MeasureWords } from '#server/measures/measure-words.schema.ts'
import { pillarSet } from '#server/situations/rules/pillars.ts'
import { emptyDraft, type MeasureDraft } from './measure-draft.ts'

/** The answers given to what the tool asks now: its questions may have changed since they were given. */
const answersOf = (words: MeasureWords, own: MeasureDraft['own']) => {
  const asked = emptyDraft(words.tool, own)

  return {
    conditions: asked.conditions.map((one) => ({
      ...one,
      ...given(words.conditions, one.id),
    })),
    risks: asked.risks.map((one) => ({ ...one, ...given(words.risks, one.id) })),
  }
}

const given = <Answer extends { id: string; text?: string | undefined }>(
  answers: readonly Answer[],
  id: string,
): Omit<Answer, 'text'> | undefined => {
  const found = answers.find((one) => one.id === id)
  if (found === undefined) return undefined
  const { text: _, ...answer } = found

  return answer
}

/** A measure's words as the form edits them. */
export const draftOf = (words: MeasureWords, own: MeasureDraft['own']): MeasureDraft => ({
  ...{ tool: words.tool, own },
  variant: words.variant,
  title: words.title,
  aim: words.aim,
  pillars: pillarSet(words.pillars),
  leadMinistryId: words.leadMinistryId,
  supportingMinistryIds: words.supportingMinistryIds,
  actorId: words.actorId,
  ...answersOf(words, own),
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
