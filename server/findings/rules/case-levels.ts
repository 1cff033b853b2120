import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'
import { type Crime, crimes } from '../../situations/rules/crimes.ts'
import { hasElements } from './crimes.ts'
import type { ElementId } from './elements.ts'
import type { Level } from './graded.ts'
import type { GradedPiece } from './graded-piece.ts'
import { findingOf } from './level.ts'
import { levelByProvider, weighed } from './level-by-provider.ts'
import { newestDayOf } from './newest-day.ts'
import { piecesOf } from './pieces.ts'
import type { Policy } from './policy.ts'

/** A human determination that an actor completely and voluntarily gave up the purpose. */
export type AdoptedAbandonment = { actor: string; crime: Crime }

/** What a case is judged by beside its evidence. The policy has no default here, so that nobody forgets it. */
export type CaseOptions = {
  policy: Policy
  abandonmentAdopted?: readonly AdoptedAbandonment[]
}

/** The levels of one actor on one crime, and the finding that follows. */
export type CaseLevels = {
  actor: string
  crime: Crime
  levels: Record<ElementId, Level>
  /** The attempt-style finding; null for a crime without an element set, which has none. */
  finding: Level | null
  /** Whether E7 was counted: adopted by a human, and newer than every step (E2). */
  abandonmentCounts: boolean
  policyVersion: string
}

/** All evidence on one actor and crime, by element, each list by number. */
export type CasePieces = {
  actor: string
  crime: Crime
  on: Record<ElementId, GradedPiece[]>
}

/** Levels and findings alone, without the reasons: for what-ifs, which need many of them. */
export const levelsOf = (evidence: readonly FrozenEvidence[], options: CaseOptions): CaseLevels[] =>
  piecesByCase(evidence).map((given) => levelsOfCase(given, options))

/** Sorts evidence by the actor, crime and element that it is linked to. */
export function piecesByCase(evidence: readonly FrozenEvidence[]): CasePieces[] {
  const cases = new Map<string, CasePieces>()
  for (const { link, piece } of piecesOf(evidence)) {
    const { actor, crime } = link
    const key = `${actor} ${crime}`
    const given = cases.get(key) ?? { actor, crime, on: forEachElement(() => []) }
    given.on[link.element].push(piece)
    cases.set(key, given)
  }
  for (const { on } of cases.values()) {
    for (const pieces of Object.values(on)) pieces.sort((left, right) => left.number - right.number)
  }
  return [...cases.values()].sort((left, right) => {
    if (left.actor !== right.actor) return left.actor < right.actor ? -1 : 1
    return crimes.indexOf(left.crime) - crimes.indexOf(right.crime)
  })
}

/** The levels of one case, and the finding that follows (domain.md G2, step 6). */
export function levelsOfCase({ actor, crime, on }: CasePieces, options: CaseOptions): CaseLevels {
  const { policy } = options
  const levels = forEachElement(
    (element) => levelByProvider(weighed(on[element], policy), policy).level,
  )
  const abandonmentCounts =
    (options.abandonmentAdopted ?? []).some((a) => a.actor === actor && a.crime === crime) &&
    isNewerThanEveryStep(on)
  const finding = hasElements(crime)
    ? findingOf(crime, { ...levels, E7: abandonmentCounts ? levels.E7 : 0 }, policy)
    : null
  return { actor, crime, levels, finding, abandonmentCounts, policyVersion: policy.version }
}

/** Renunciation counts only when its newest piece postdates every step that was taken. */
function isNewerThanEveryStep(on: CasePieces['on']): boolean {
  const newest = newestDayOf(on.E7)
  if (newest === null) return false
  return on.E2.every((step) => step.day !== null && step.day < newest)
}

/** A value for each element. */
export const forEachElement = <T>(of: (element: ElementId) => T): Record<ElementId, T> => ({
  E1: of('E1'),
  E2: of('E2'),
  E3: of('E3'),
  E4: of('E4'),
  E5: of('E5'),
  E6: of('E6'),
  E7: of('E7'),
  E8: of('E8'),
})
