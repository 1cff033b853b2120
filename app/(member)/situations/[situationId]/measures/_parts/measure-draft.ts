import { askedBy, type OwnTool } from '#server/measures/rules/own-tool.ts'
import type { Coercion, OwnToolId, ToolId, VariantId } from '#server/measures/rules/tool.ts'
import type { Pillar } from '#server/situations/rules/pillars.ts'

/** Texts of a measure while it is written: an empty one is sent as null where the act allows it. */
export type MeasureDraft = {
  tool: ToolId | OwnToolId
  /** What a body's own tool asks; null of a tool of the brief. */
  own: Pick<OwnTool, 'coercion' | 'conditions' | 'risks'> | null
  variant: VariantId
  title: string
  aim: string
  pillars: Pillar[]
  leadMinistryId: string | null
  supportingMinistryIds: string[]
  actorId: string | null
  conditions: {
    id: string
    met: 'met' | 'unmet' | 'unknown' | null
    answer: string
    text?: string | undefined
  }[]
  risks: { id: string; answer: string; text?: string | undefined }[]
  legalKind: 'security_council' | 'consent' | 'self_defence' | null
  legalText: string
  peacefulMeans: string
  reasonBelowGate: string
  endsWhen: string
  targetRoleIds: string[]
  resources: string
  mandate: string
  shownBy: string
  /** Null while it is not said whether the sides are treated unequally. */
  unequal: boolean | null
  unequalCost: string
  dutyLimits: string
  /** Days of reporting; one that is not filled in is null. */
  dutyDays: { key: number; day: string | null }[]
  dutyReviewer: string | null
}

const textIn = (questions: readonly { id: string; text: string }[] | undefined, id: string) => {
  const text = questions?.find((one) => one.id === id)?.text
  return text === undefined ? {} : { text }
}

/** An empty proposal for a tool, with every question of the tool unanswered. */
export const emptyDraft = (id: MeasureDraft['tool'], own: MeasureDraft['own']): MeasureDraft => {
  const tool = askedBy(id, own)
  return {
    tool: id,
    own,
    variant: tool?.variants[0].id ?? 'always',
    title: '',
    aim: '',
    pillars: [],
    leadMinistryId: null,
    supportingMinistryIds: [],
    actorId: null,
    conditions: (tool?.conditions ?? []).map(({ id: one }) => ({
      ...{ id: one, met: null, answer: '' },
      ...textIn(own?.conditions, one),
    })),
    risks: (tool?.risks ?? []).map(({ id: one }) => ({
      ...{ id: one, answer: '' },
      ...textIn(own?.risks, one),
    })),
    legalKind: null,
    legalText: '',
    peacefulMeans: '',
    reasonBelowGate: '',
    endsWhen: '',
    targetRoleIds: [],
    resources: '',
    mandate: '',
    shownBy: '',
    unequal: null,
    unequalCost: '',
    dutyLimits: '',
    dutyDays: [{ key: 0, day: null }],
    dutyReviewer: null,
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** How hard the drafted variant bears, which decides what else is asked. */
export const coercionOf = ({ tool, own, variant }: MeasureDraft): Coercion =>
  askedBy(tool, own)?.variants.find(({ id }) => id === variant)?.gate.coercion ?? 'force'

/** What whoever uses force owes, where anything of it is filled in; the schema judges the rest. */
const dutiesOf = ({ dutyLimits, dutyDays, dutyReviewer }: MeasureDraft) => {
  const reportOn = dutyDays.flatMap(({ day }) => day ?? [])
  const isEmpty = dutyLimits.trim() === '' && reportOn.length === 0 && dutyReviewer === null

  return isEmpty ? null : { limits: dutyLimits, reportOn, reviewMinistryId: dutyReviewer }
}

/** The draft as the act takes it; what is not filled in is left out or null, for the schema to judge. */
export const wordsOf = (draft: MeasureDraft) => {
  const forceful = coercionOf(draft) === 'force'
  return {
    tool: draft.tool,
    variant: draft.variant,
    title: draft.title,
    aim: draft.aim,
    pillars: draft.pillars,
    leadMinistryId: draft.leadMinistryId,
    supportingMinistryIds: draft.supportingMinistryIds,
    actorId: draft.actorId,
    conditions: draft.conditions,
    risks: draft.risks,
    legalBasis:
      forceful && draft.legalKind ? { kind: draft.legalKind, text: draft.legalText } : null,
    peacefulMeans: forceful ? orNull(draft.peacefulMeans) : null,
    reasonBelowGate: orNull(draft.reasonBelowGate),
    endsWhen: orNull(draft.endsWhen),
    targetRoleIds: draft.targetRoleIds,
    resources: orNull(draft.resources),
    mandate: orNull(draft.mandate),
    shownBy: orNull(draft.shownBy),
    unequal: draft.unequal === null ? null : { unequal: draft.unequal, cost: draft.unequalCost },
    duties: forceful ? dutiesOf(draft) : null,
  }
}
