import type { ChoiceOutcome, ChoiceVerdict } from './choice-outcome.ts'

/** A ballot among options that was closed, as it stood then, with the lot that broke its tie. */
type Closed = {
  result: { verdict: ChoiceVerdict; outcome: ChoiceOutcome }
  lot: { outcome: ChoiceOutcome } | null
}

/** What a closed ballot among options came to: by the lot where one was drawn, which leaves no tie (deliberation 3.3). */
export const cameTo = ({ result, lot }: Closed): Closed['result'] =>
  lot ? { verdict: 'adopted', outcome: lot.outcome } : result

/**
 * The ids of all that were chosen, first to last: a run-off fills only what its tied ballot left empty, so
 * those elected there whatever came of the tie come before. `before` are the tied ballots, the first of them first.
 */
export const chosenInAll = (
  before: readonly Pick<ChoiceOutcome, 'chosen'>[],
  last: Pick<ChoiceOutcome, 'chosen'>,
): string[] => [...before, last].flatMap(({ chosen }) => chosen)
