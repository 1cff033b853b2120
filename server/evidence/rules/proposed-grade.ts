import type { Directness, Integrity } from './grade.ts'

/** What is recorded of a file's way, as far as its integrity can be derived from it. */
export type KeptFile = {
  /** Whether it came with its hash, read before sending and found the same here. */
  readonly hasArrival: boolean
  readonly sha256: string
  /** What was found each time the stored bytes were read again, oldest first; null where they were gone. */
  readonly found: readonly (string | null)[]
}

/** A piece of evidence on the way back to where it came from. */
export type Step = {
  readonly number: number
  readonly firstHand: boolean
  readonly sourceId: string
}

export const integrityGrounds = ['intact', 'gaps', 'gone', 'altered'] as const
export const directnessGrounds = ['first_hand', 'own_report', 'repeats'] as const

export type ProposedIntegrity = { value: Integrity; why: (typeof integrityGrounds)[number] }
export type ProposedDirectness = {
  value: Directness
  why: (typeof directnessGrounds)[number]
  /** Which evidence it repeats or relies on: the nearest, or of one's own reports the first. */
  from: number | null
}

/** What follows from custody and provenance; null where nothing does, and the grader alone judges. */
export type ProposedGrade = {
  readonly integrity: ProposedIntegrity | null
  readonly directness: ProposedDirectness | null
}

/**
 * The integrity that the custody of a piece's files shows: the worst of them decides. Without files nothing is in
 * custody here, and whether a publication was inspected only the grader knows. Source: domain.md G1; our policy.
 */
export function proposedIntegrity(files: readonly KeptFile[]): ProposedIntegrity | null {
  if (files.length === 0) return null
  const last = files.map(({ found, sha256 }) => (found.length === 0 ? sha256 : found.at(-1)))
  if (last.some((hash, at) => hash !== null && hash !== files[at]?.sha256)) {
    return { value: 'altered', why: 'altered' }
  }
  if (last.every((hash) => hash === null)) return { value: 'unverifiable', why: 'gone' }
  const isWhole = files.every(
    ({ hasArrival, found, sha256 }) => hasArrival && found.every((hash) => hash === sha256),
  )
  return isWhole ? { value: 'verified', why: 'intact' } : { value: 'partial', why: 'gaps' }
}

/**
 * The directness that provenance shows, from the piece itself back to its origin: what was collected first hand is
 * direct, also where the same source reports it again; what repeats another is told by one who did not see it. Where
 * neither is attested nothing follows. Source: domain.md G1; our policy.
 */
export function proposedDirectness(chain: readonly Step[]): ProposedDirectness | null {
  const [own, nearest] = chain
  const origin = chain.at(-1)
  if (!nearest || !origin) {
    return own?.firstHand ? { value: 'direct', why: 'first_hand', from: null } : null
  }
  const isOwn = chain.every(({ sourceId }) => sourceId === origin.sourceId)
  return isOwn && origin.firstHand
    ? { value: 'direct', why: 'own_report', from: origin.number }
    : { value: 'hearsay', why: 'repeats', from: nearest.number }
}

/** In which of the two a judgement says otherwise than what was derived. */
export const departures = (
  judged: { readonly integrity: Integrity | null; readonly directness: Directness | null },
  proposed: ProposedGrade,
): ('directness' | 'integrity')[] =>
  (['directness', 'integrity'] as const).filter((dimension) => {
    const derived = proposed[dimension]
    return derived !== null && judged[dimension] !== null && judged[dimension] !== derived.value
  })
