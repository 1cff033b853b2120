import type { Basis, RecordedDecision } from './check-decisions.ts'

/** Which snapshot an entry of the record froze. */
export type Frozen = { index: number; snapshot: string }

/** What ballots of every kind, silence procedures and decisions froze, each by its entry. */
export const frozenBy = (
  { ballots, choices, silences }: Pick<Basis, 'ballots' | 'choices' | 'silences'>,
  decisions: readonly RecordedDecision[],
): { voted: Frozen[]; all: Frozen[] } => {
  const voted = [
    ...[...ballots.values()].map((one) => one.opened),
    ...[...choices.values()].map((one) => one.opened),
    ...[...silences.values()].map((one) => one.circulated),
  ]

  return { voted, all: [...voted, ...decisions] }
}
