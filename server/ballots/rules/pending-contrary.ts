import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'
import { findingsOf } from '../../findings/rules/case.ts'
import type { Policy } from '../../findings/rules/policy.ts'

export type PendingContrary = { evidence: string; number: number; title: string }

/**
 * Evidence that speaks against a finding and would weigh, but for a second grader. It is shown on
 * the ballot, so that nobody votes without knowing of it; it never blocks one (domain G2).
 */
export const pendingContraryIn = (
  evidence: readonly FrozenEvidence[],
  policy: Policy,
): PendingContrary[] => {
  const pending = findingsOf(evidence, { policy }).flatMap(({ standings }) =>
    Object.values(standings).flatMap((standing) => standing.pendingContrary),
  )
  const byId = new Map(
    pending.map(({ evidence: id, number, title }) => [id, { evidence: id, number, title }]),
  )

  return [...byId.values()].sort((one, other) => one.number - other.number)
}
