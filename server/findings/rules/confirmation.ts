import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'
import { unknownOrigin } from '../../evidence/rules/origin-group.ts'
import { itemStrength } from './item-strength.ts'
import type { LinkedPiece } from './pieces.ts'
import { piecesOf } from './pieces.ts'
import type { Policy } from './policy.ts'

/**
 * The evidence that other independent evidence confirms: of another attested origin, on the same
 * actor, crime and element, in the same direction. This is credibility "1", derived and never
 * chosen, so that it goes when the confirming evidence goes (domain.md D1).
 */
export function confirmedEvidence(
  evidence: readonly FrozenEvidence[],
  policy: Policy,
): Set<string> {
  const pieces = piecesOf(evidence)
  const confirmed = pieces.filter((one) => pieces.some((other) => confirms(other, one, policy)))
  return new Set(confirmed.map(({ piece }) => piece.evidence))
}

const confirms = (other: LinkedPiece, one: LinkedPiece, policy: Policy): boolean =>
  other.link.actor === one.link.actor &&
  other.link.crime === one.link.crime &&
  other.link.element === one.link.element &&
  other.link.direction === one.link.direction &&
  other.piece.originGroup !== one.piece.originGroup &&
  other.piece.originGroup !== unknownOrigin &&
  one.piece.originGroup !== unknownOrigin &&
  itemStrength(other.piece, policy) >= policy.confirmsFrom
