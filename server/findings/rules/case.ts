import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'
import type { CaseLevels, CaseOptions } from './case-levels.ts'
import { forEachElement, levelsOfCase, piecesByCase } from './case-levels.ts'
import { hasElements } from './crimes.ts'
import type { ElementId } from './elements.ts'
import type { Level } from './graded.ts'
import { findingOf } from './level.ts'
import type { Policy } from './policy.ts'
import type { Standing } from './standing.ts'
import { standingOf } from './standing.ts'

export type { AdoptedAbandonment, CaseOptions } from './case-levels.ts'

/** Where one actor stands on one crime, with everything needed to say why. */
export type CaseFinding = CaseLevels & {
  standings: Record<ElementId, Standing>
  /** Both ends while a third grader is awaited on a required element; equal otherwise. */
  low: Level | null
  high: Level | null
  /** The required elements that stand lowest: they hold the finding where it is. */
  weakest: ElementId[]
  contested: boolean
}

/**
 * Every finding of a case from its frozen evidence alone: origin groups, lines, levels and the
 * finding of each actor and crime that evidence is linked to (domain.md G), under the policy given. Pure, and the same
 * whatever the order of the evidence: the offline verifier recomputes with this very function.
 * Sorted by actor id, then by the order of the crimes.
 */
export function findingsOf(
  evidence: readonly FrozenEvidence[],
  options: CaseOptions,
): CaseFinding[] {
  const { policy } = options
  return piecesByCase(evidence).map((given) => {
    const levels = levelsOfCase(given, options)
    const standings = forEachElement((element) => standingOf(given.on[element], policy))
    const required = hasElements(given.crime) ? policy.required[given.crime] : []
    const least = Math.min(...required.map((element) => levels.levels[element]))
    return {
      ...levels,
      standings,
      low: endOf(levels, standings, 'low', policy),
      high: endOf(levels, standings, 'high', policy),
      weakest: required.filter((element) => levels.levels[element] === least),
      contested: required.some((element) => standings[element].contested.length > 0),
    }
  })
}

/** The finding at one end of what graders say; for a defence the mild end is the harsh one. */
function endOf(
  { crime, abandonmentCounts }: CaseLevels,
  standings: Record<ElementId, Standing>,
  end: 'low' | 'high',
  policy: Policy,
): Level | null {
  if (!hasElements(crime)) return null
  const E7 = abandonmentCounts ? standings.E7[end === 'low' ? 'high' : 'low'] : 0
  return findingOf(
    crime,
    { ...forEachElement((element): Level => standings[element][end]), E7 },
    policy,
  )
}
