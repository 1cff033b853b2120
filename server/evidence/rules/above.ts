import type { FrozenEvidence } from './frozen-evidence.ts'
import { unknownOrigin } from './origin-group.ts'

/** Whether a piece of evidence is above its reader's ceiling: it is weighed for them and nothing of it is shown. */
export const isAbove = ({ above }: Pick<FrozenEvidence, 'above'>): boolean => above === true

/**
 * Evidence as its reader may see it: without what is above their ceiling, and without what leads there. An origin
 * that lies above it is unknown to them.
 */
export function withoutAbove(evidence: readonly FrozenEvidence[]): FrozenEvidence[] {
  const above = new Set(evidence.filter(isAbove).map(({ id }) => id))
  if (above.size === 0) return [...evidence]
  const seen = (id: string | null) => (id !== null && above.has(id) ? null : id)

  return evidence
    .filter((piece) => !isAbove(piece))
    .map((piece) => ({
      ...piece,
      derivedFrom: seen(piece.derivedFrom),
      regroupedTo: seen(piece.regroupedTo),
      originGroup: seen(piece.originGroup) ?? unknownOrigin,
    }))
}
