import type { Direction, Strength } from '../../evidence/rules/grade.ts'
import type { GradedItem } from './graded.ts'
import { itemStrength } from './item-strength.ts'
import type { Policy } from './policy.ts'

/** All evidence of one origin in one direction, as strong as its strongest piece. */
export type Line<T extends GradedItem = GradedItem> = {
  originGroup: string
  strength: Strength
  /** Strongest first. */
  evidence: T[]
}

/**
 * Collapses evidence into independent lines, strongest first; lines of strength 0 drop out
 * (domain.md G2, step 3). Order of the input never matters: equals are ordered by origin group.
 */
export function linesOf<T extends GradedItem>(
  evidence: readonly T[],
  direction: Direction,
  policy: Policy,
): Line<T>[] {
  const groups = new Map<string, { piece: T; strength: Strength }[]>()
  for (const piece of evidence) {
    if (piece.direction !== direction) continue
    const group = groups.get(piece.originGroup) ?? []
    group.push({ piece, strength: itemStrength(piece, policy) })
    groups.set(piece.originGroup, group)
  }
  return [...groups]
    .map(([originGroup, members]) => {
      members.sort((left, right) => right.strength - left.strength)
      return {
        originGroup,
        strength: members[0]?.strength ?? 0,
        evidence: members.map((member) => member.piece),
      }
    })
    .filter((line) => line.strength > 0)
    .sort(strongestFirst)
}

function strongestFirst(left: Line, right: Line): number {
  if (left.strength !== right.strength) return right.strength - left.strength
  return left.originGroup < right.originGroup ? -1 : 1
}
