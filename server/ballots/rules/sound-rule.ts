import type { BallotRule } from './count-ballot.ts'

export type RuleRefusal =
  | 'ballots.rule_can_never_pass'
  | 'ballots.rule_passes_a_tie'
  | 'ballots.quorum_above_membership'

/**
 * Whether a rule of procedure can be voted under: some count adopts it, a majority is not passed
 * by a tie (deliberation 3.2), and the quorum is not more than everybody.
 */
export const checkRule = (rule: BallotRule): 'ok' | RuleRefusal => {
  const { threshold, quorum, name } = rule
  if (threshold.denominator < 1 || threshold.numerator > threshold.denominator) {
    return 'ballots.rule_can_never_pass'
  }
  if (threshold.strict && threshold.numerator === threshold.denominator) {
    return 'ballots.rule_can_never_pass'
  }
  const twice = 2 * threshold.numerator
  const tiePasses = threshold.strict
    ? twice < threshold.denominator
    : twice <= threshold.denominator
  if (tiePasses && name !== 'consent') return 'ballots.rule_passes_a_tie'
  if (quorum && (quorum.denominator < 1 || quorum.numerator > quorum.denominator)) {
    return 'ballots.quorum_above_membership'
  }
  return 'ok'
}
