import type { ElementId } from '../../findings/rules/elements.ts'
import type { Crime } from '../../situations/rules/crimes.ts'
import type {
  Bearing,
  Credibility,
  Direction,
  Directness,
  Integrity,
  Reliability,
} from './grade.ts'

import type { PlacePrecision } from './kinds.ts'

/** What a piece of evidence is said to show, of whom: one actor, one crime, one element. */
export type FrozenLink = {
  id: string
  actor: string
  crime: Crime
  element: ElementId
  direction: Direction
}

/** One grader's judgement as it stood, with the bearing on each link by the link's id. */
export type FrozenGrade = {
  grader: string
  ministry: string
  reliability: Reliability
  credibility: Credibility
  directness: Directness
  integrity: Integrity
  rationale: string
  bearings: { link: string; bearing: Bearing }[]
}

/**
 * A piece of evidence as a snapshot keeps it (format focalpoint.snapshot/1): enough to derive its
 * origin group, its weight and every finding again, offline. Days are ISO 8601 dates.
 */
export type FrozenEvidence = {
  id: string
  number: number
  title: string
  /** `discredited` is there only where it is so: whatever comes from that source weighs nothing. */
  source: { id: string; name: string; kind: string; discredited?: true }
  reported: string
  dates: { eventFrom: string | null; eventTo: string | null; reportedOn: string | null }
  place: string | null
  /** These four are not in snapshots from before they were kept. */
  placePrecision?: PlacePrecision | null
  language?: string | null
  original?: string | null
  translator?: string | null
  citation: string | null
  /** Who handed it over: above level 3 the provider is taken as the origin a second time. */
  provider: string | null
  derivedFrom: string | null
  firstHand: boolean
  regroupedTo: string | null
  regroupReason: string | null
  /** As derived at the time of freezing; `findingsOf` derives it again and trusts only that. */
  originGroup: string
  links: FrozenLink[]
  /** In the order in which they were first submitted: the third grader is the third. */
  grades: FrozenGrade[]
  /**
   * Grades of those who declared a conflict of interest, there only where there are any. They are kept to be
   * read; nothing counts them.
   */
  setAside?: FrozenGrade[]
  /** SHA-256 of each attached file, lower-case hexadecimal. */
  files: string[]
  /**
   * Only where its reader may not see it, and never in what a hash covers: then it has neither number, title, source,
   * words, dates nor files, and the rest is there to be weighed alone.
   */
  above?: true
}
