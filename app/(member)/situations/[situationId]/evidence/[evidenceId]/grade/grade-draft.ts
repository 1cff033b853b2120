import type {
  Bearing,
  Credibility,
  Directness,
  Integrity,
  Reliability,
} from '#server/evidence/rules/grade.ts'
import type { ShownEvidence } from '../_parts/shown-evidence.ts'

/** A grade while it is being given: nothing is chosen beforehand but what custody and provenance show. */
export type GradeDraft = {
  reliability: Reliability | null
  credibility: Credibility | null
  directness: Directness | null
  integrity: Integrity | null
  bearings: Readonly<Record<string, Bearing>>
  rationale: string
  reason: string
  departure: string
}

export type CompleteGrade = GradeDraft & {
  reliability: Reliability
  credibility: Credibility
  directness: Directness
  integrity: Integrity
}

/** The grade that a member gave before, to be changed, or one that holds what was derived alone. */
export const draftOf = ({
  mine,
  proposed,
}: Pick<ShownEvidence['grading'], 'mine' | 'proposed'>): GradeDraft => ({
  reliability: mine?.reliability ?? null,
  credibility: mine?.credibility ?? null,
  directness: mine?.directness ?? proposed.directness?.value ?? null,
  integrity: mine?.integrity ?? proposed.integrity?.value ?? null,
  bearings: Object.fromEntries((mine?.bearings ?? []).map(({ link, bearing }) => [link, bearing])),
  rationale: mine?.rationale ?? '',
  reason: '',
  departure: mine?.departure ?? '',
})

/** Names of what has not been judged yet: dimensions, and bearings by their link. */
export const missingIn = (
  draft: GradeDraft,
  links: readonly { linkId: string }[],
): readonly string[] => [
  ...(['reliability', 'credibility', 'directness', 'integrity'] as const).filter(
    (dimension) => draft[dimension] === null,
  ),
  ...links.map(({ linkId }) => linkId).filter((linkId) => draft.bearings[linkId] === undefined),
]

/** Whether the four judgements of the whole are made. */
export const isComplete = (draft: GradeDraft): draft is CompleteGrade =>
  draft.reliability !== null &&
  draft.credibility !== null &&
  draft.directness !== null &&
  draft.integrity !== null
