/** How widely a situation's contents may travel, from the least to the most restricted. Our policy. */
export const markings = ['unclassified', 'restricted', 'confidential', 'secret'] as const
export type Marking = (typeof markings)[number]

/** What a mandate reaches up to unless a lower ceiling is set. */
export const highestMarking: Marking = 'secret'

/** Whether something marked so is within a ceiling. */
export const reaches = (ceiling: Marking, marking: Marking): boolean =>
  markings.indexOf(ceiling) >= markings.indexOf(marking)

/** The most restricted of some markings; of none, the least restricted there is. */
export const highestOf = (some: readonly Marking[]): Marking =>
  some.reduce((highest, one) => (reaches(highest, one) ? highest : one), 'unclassified')
