/** The lowest of some levels or strengths, keeping their type; `other` where there are none. */
export const lowest = <T extends number>(values: readonly T[], other: T): T =>
  values.toSorted((left, right) => left - right)[0] ?? other

/** The highest of some levels or strengths, keeping their type; `other` where there are none. */
export const highest = <T extends number>(values: readonly T[], other: T): T =>
  values.toSorted((left, right) => right - left)[0] ?? other
