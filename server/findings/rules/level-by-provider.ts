import type { Direction, Strength } from '../../evidence/rules/grade.ts'
import type { GradedItem, Level } from './graded.ts'
import type { Reading } from './item-strength.ts'
import { itemStrength } from './item-strength.ts'
import { levelOfLines } from './level-of-lines.ts'
import { highest, lowest } from './lowest.ts'
import type { Policy } from './policy.ts'

export type Provided = GradedItem & { provider: string }

/** A piece of evidence as weighed, with nothing left but what its level depends on. */
export type WeighedPiece = {
  direction: Direction
  originGroup: string
  provider: string
  strength: Strength
}

export type Reached = {
  /** The level that stands. */
  level: Level
  /** The level by origin alone. */
  byOrigin: Level
  /** The level with the provider as origin, computed only above the level that policy names; null otherwise. */
  byProvider: Level | null
}

/** Weighs evidence once, so that many what-ifs can be reckoned from it. */
export const weighed = <T extends Provided>(
  evidence: readonly T[],
  policy: Policy,
  readingOf: (piece: T) => Reading = () => 'median',
): WeighedPiece[] =>
  evidence.map((piece) => ({
    direction: piece.direction,
    originGroup: piece.originGroup,
    provider: piece.provider,
    strength: itemStrength(piece, policy, readingOf(piece)),
  }))

/**
 * The level with the second computation of domain.md G1: above a level that policy names (3 by the
 * standard) whoever handed evidence over is taken as its origin, and the lower result stands. It is
 * never taken below that level, up to which the provider is not asked: otherwise one more supporting
 * line could lower a finding, which no evidence in support may ever do (G2, monotone).
 */
export function levelByProvider(evidence: readonly WeighedPiece[], policy: Policy): Reached {
  const byOrigin = levelOfGroups(evidence, policy, (piece) => piece.originGroup)
  if (byOrigin <= policy.providerAbove) return { level: byOrigin, byOrigin, byProvider: null }
  const byProvider = levelOfGroups(evidence, policy, (piece) => piece.provider)
  const level = highest([lowest([byOrigin, byProvider], 0), policy.providerAbove], 0)
  return { level, byOrigin, byProvider }
}

const levelOfGroups = (
  evidence: readonly WeighedPiece[],
  policy: Policy,
  groupOf: (piece: WeighedPiece) => string,
): Level =>
  levelOfLines(
    linesBy(evidence, 'supports', groupOf),
    linesBy(evidence, 'contrary', groupOf),
    policy,
  )

/** As `linesOf` makes them, without the evidence that they consist of. */
function linesBy(
  evidence: readonly WeighedPiece[],
  direction: Direction,
  groupOf: (piece: WeighedPiece) => string,
): { strength: Strength }[] {
  const strongest = new Map<string, Strength>()
  for (const piece of evidence) {
    if (piece.direction !== direction || piece.strength === 0) continue
    const group = groupOf(piece)
    if (piece.strength > (strongest.get(group) ?? 0)) strongest.set(group, piece.strength)
  }
  return [...strongest.values()]
    .sort((left, right) => right - left)
    .map((strength) => ({ strength }))
}
