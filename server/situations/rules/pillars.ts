/**
 * The three pillars of the responsibility to protect (Outcome Document 2005, paras 138-139, as the
 * Secretary-General set them out in 2009). They are equal in weight and may apply at the same time:
 * a thing carries a set of them, and nothing passes from one to the next.
 */
export const pillars = [1, 2, 3] as const
export type Pillar = (typeof pillars)[number]

/** The pillars named, each once and in order; numbers that are no pillar are left out. */
export const pillarSet = (named: readonly number[]): Pillar[] =>
  pillars.filter((pillar) => named.includes(pillar))
