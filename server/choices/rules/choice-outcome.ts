import type { Counts } from '../../ballots/rules/tally.ts'

/**
 * `tied`: a tie decides, and what follows is a run-off or a lot (deliberation 3.3, 3.15). `adopted` is
 * said of options too: the body has chosen.
 */
export type ChoiceVerdict = 'adopted' | 'rejected' | 'tied' | 'no_decision' | 'inquorate'

/** What everybody holds after a stage; where there is one stage only, in the end. */
export type ChoiceRound = {
  kind: 'count' | 'first' | 'surplus' | 'exclusion'
  /** Whose surplus it was, or who was excluded. */
  of: string[]
  votes: { option: string; units: number }[]
  /** What counts for nobody: exhausted, non-transferable, or lost to truncation. */
  lost: number
  elected: string[]
}

/** A result with everything that it rests on, in whole numbers alone; it is recorded as it is. */
export type ChoiceOutcome = {
  /** Ministries that returned a ballot, and how many of these said nothing. */
  voted: number
  blank: number
  present: number
  entitled: number
  /** How many units make one vote: half points and five decimals stay whole numbers. */
  unit: number
  rounds: ChoiceRound[]
  /** By how much each option is preferred to each other, for Schulze. */
  pairs: { over: string; under: string; units: number }[]
  /** Best first, each the options that tie; empty where the method gives no order. */
  groups: string[][]
  quota: number | null
  /** The numbers of a motion. */
  counts: Counts | null
  base: number | null
  /** Who is chosen; with a tie, whoever is elected whatever comes of it. */
  chosen: string[]
  tied: string[]
}

/** Who takes part in a run-off of a tied ballot: whoever was still in and is not elected. */
export const stillIn = ({ rounds, chosen, tied }: ChoiceOutcome, kind: string): string[] => {
  const last = rounds.at(-1)
  if (last === undefined || (kind !== 'runoff' && kind !== 'election')) return tied
  const inside = last.votes.map(({ option }) => option)
  const before = new Set(chosen)
  return inside.filter((option) => !before.has(option))
}
