import { admiraltyCode } from './admiralty.ts'
import type { Credibility, Reliability } from './grade.ts'

const reliabilityWeakestFirst: readonly Reliability[] = ['G', 'E', 'F', 'D', 'C', 'B', 'A']
const credibilityWeakestFirst: readonly Credibility[] = [5, 6, 4, 3, 2]

/**
 * The two signs by which a piece of evidence is known, "B2": the median of its graders, ties
 * falling to the weaker. "1" only where other independent evidence confirms it, and then derived.
 * Null while fewer than two graders have spoken.
 */
export function summaryCode(
  grades: readonly { reliability: Reliability; credibility: Credibility }[],
  confirmed: boolean,
): string | null {
  if (grades.length < 2) return null
  const reliability = lowerMedian(
    grades.map((grade) => grade.reliability),
    reliabilityWeakestFirst,
  )
  const credibility = lowerMedian(
    grades.map((grade) => grade.credibility),
    credibilityWeakestFirst,
  )
  if (reliability === undefined || credibility === undefined) return null
  return admiraltyCode(reliability, confirmed && credibility === 2 ? 1 : credibility)
}

function lowerMedian<T>(values: readonly T[], weakestFirst: readonly T[]): T | undefined {
  const sorted = values.toSorted(
    (left, right) => weakestFirst.indexOf(left) - weakestFirst.indexOf(right),
  )
  return sorted[Math.ceil(sorted.length / 2) - 1]
}
