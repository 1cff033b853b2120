/** The five dimensions on which a grader judges a piece of evidence (domain.md G1). */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const
/** Graders choose 2 to 6; "1" (confirmed elsewhere) is derived, never chosen, or it counts twice. */
export const credibilities = [2, 3, 4, 5, 6] as const
export const directnesses = ['direct', 'circumstantial', 'hearsay'] as const
export const integrities = ['verified', 'partial', 'unverifiable', 'altered'] as const
export const bearings = ['strong', 'medium', 'weak', 'none'] as const
export const directions = ['supports', 'contrary'] as const

export type Reliability = (typeof reliabilities)[number]
export type Credibility = (typeof credibilities)[number]
export type Directness = (typeof directnesses)[number]
export type Integrity = (typeof integrities)[number]
export type Bearing = (typeof bearings)[number]
export type Direction = (typeof directions)[number]

/** How far the grading of evidence has come. */
export const gradings = ['to_grade', 'ungraded', 'one_grader', 'contested'] as const

/** What one grader says of one piece of evidence on one element, before others' grades are seen. */
export type Grade = {
  reliability: Reliability
  credibility: Credibility
  directness: Directness
  integrity: Integrity
  bearing: Bearing
}

export const dimensions = [
  'reliability',
  'credibility',
  'directness',
  'integrity',
  'bearing',
] as const

export type Dimension = (typeof dimensions)[number]

/** 0 counts for nothing, 3 is the best that a dimension can say. */
export type Strength = 0 | 1 | 2 | 3
