import type { Credibility, Reliability } from './grade.ts'

/** Where a definition comes from, shown beside it: the law, memory (ask a lawyer), or our policy. */
export type Mark = 'law' | 'published' | 'recalled' | 'policy'

/**
 * The order in which the scales are offered, best first, "cannot be judged" last: it is not a
 * middle value. Definitions are messages: evidence.scales.<dimension>.<value>.
 * Source: the Admiralty code as MISP publishes it (`admiralty-scale` v5), G being MISP's addition.
 */
export const reliabilityOrder = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'G',
  'F',
] as const satisfies readonly Reliability[]

export const credibilityOrder = [2, 3, 4, 5, 6] as const satisfies readonly Credibility[]

/** The mark of each dimension's definitions (domain.md D1, G1). */
export const scaleMarks = {
  reliability: 'published',
  credibility: 'published',
  directness: 'policy',
  integrity: 'policy',
  bearing: 'policy',
} as const satisfies Record<string, Mark>

/** The two-sign code of a grade, as analysts write it: "B2". Credibility 1 only when derived. */
export const admiraltyCode = (reliability: Reliability, credibility: Credibility | 1): string =>
  `${reliability}${credibility}`
