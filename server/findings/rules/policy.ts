import type { Strength } from '../../evidence/rules/grade.ts'
import type { CrimeWithElements } from './crimes.ts'
import type { ElementId } from './elements.ts'
import type { Level } from './graded.ts'

/** Lines that remain after set-off, and the strongest contrary line, that a level asks for. */
export type Threshold = {
  /** At least so many lines of strength 1, 2 or 3 or more. */
  atLeast: { b1?: number; b2?: number; b3?: number }
  /** The strongest contrary line must be weaker than this; absent where it does not matter. */
  contraryBelow?: number
}

/**
 * By what evidence is weighed and levels are reached. Every rule that weighs takes it as an argument: which one is
 * in force is a matter of the record (server/policies), and a finding names the version that it was computed under.
 */
export type Policy = {
  version: string
  /** Fewer graders than this and evidence counts for `provisionalCap` at most. */
  graders: number
  provisionalCap: Strength
  /** Graders this far apart on a dimension (strengths 0 to 3) make it contested. */
  contestedRange: number
  /** From a contrary piece of this apparent strength, lacking a second grader is announced. */
  pendingContraryFrom: number
  /** Evidence weighing at least this much confirms other evidence of another origin. */
  confirmsFrom: number
  /** Highest first; a level is reached when any one of its thresholds is met. */
  rows: readonly { level: Level; any: readonly Threshold[] }[]
  /** Above this level the provider is taken as the origin a second time. */
  providerAbove: Level
  abandonment: { from: Level; cap: Level }
  required: Readonly<Record<CrimeWithElements, readonly ElementId[]>>
}

/**
 * The constants of domain.md G2 as an installation starts with them. They are our policy, not law: versioned data
 * that a body may change by its own decision. Named where nothing else can be meant, and nowhere else
 * (test/architecture/policy.test.ts).
 */
export const standardPolicy: Policy = {
  version: '2026.1',
  graders: 2,
  provisionalCap: 1,
  contestedRange: 2,
  pendingContraryFrom: 2,
  confirmsFrom: 2,
  rows: [
    { level: 5, any: [{ atLeast: { b3: 3, b2: 4 }, contraryBelow: 2 }] },
    {
      level: 4,
      any: [
        { atLeast: { b3: 2, b2: 3 }, contraryBelow: 3 },
        { atLeast: { b2: 5 }, contraryBelow: 2 },
      ],
    },
    { level: 3, any: [{ atLeast: { b3: 1, b2: 2 } }, { atLeast: { b2: 3 } }] },
    { level: 2, any: [{ atLeast: { b2: 2 } }, { atLeast: { b3: 1, b1: 2 } }] },
    { level: 1, any: [{ atLeast: { b2: 1 } }, { atLeast: { b1: 2 } }] },
  ],
  providerAbove: 3,
  abandonment: { from: 3, cap: 1 },
  required: {
    crimes_against_humanity: ['E1', 'E2', 'E5', 'E6'],
    genocide: ['E1', 'E2', 'E5'],
  },
}
