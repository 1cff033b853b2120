/** So many explanations at once, intent among them: a wider table is not read. Our policy. */
export const mostHypotheses = 8

/** Rivals that a finding on intent has to name before it is relied on (domain.md D5). */
export const rivalsNeeded = 2
