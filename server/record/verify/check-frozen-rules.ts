import { ruleUnder } from '../../ballots/rules/rule-under.ts'
import { type BallotTerms, wholeVote } from '../../ballots/rules/terms.ts'
import { termsUnder } from '../../ballots/rules/terms-under.ts'
import type { RulesOfProcedure } from '../../members/rules/rules-of-procedure.ts'
import { canonicalJson } from '../canonical.ts'
import type { FrozenBallot } from './check-frozen.ts'
import type { Notebook } from './report.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Holds the rule, weights, concurrence and other terms of a ballot against the rules of procedure that its body had
 * adopted when it opened. Where the file shows no rules of that body at all, that is announced.
 */
export function checkFrozenRules(
  { opened }: FrozenBallot,
  around: Surroundings,
  notebook: Notebook,
): void {
  const { index, frame, rule } = opened
  if (frame.body === undefined || frame.rulesVersion === undefined) return
  const inForce = around.rules.findLast((one) => one.body === frame.body && one.index < index)
  if (inForce === undefined) {
    notebook.notice('rules_not_shown', { index, version: frame.rulesVersion })
    return
  }
  if (inForce.version !== frame.rulesVersion) {
    const { rulesVersion: version } = frame
    notebook.fault('rules_not_in_force', { index, version, now: inForce.version })
    return
  }
  const about = { index, version: inForce.version, adopted: inForce.index }
  if (rule !== null && !isSame(rule, ruleUnder(inForce.rules, rule.name))) {
    notebook.fault('rule_not_as_adopted', about)
  }
  const { weights, terms } = opened
  if (weights !== undefined && !isSame(weights, weightsUnder(inForce.rules, opened.electorate))) {
    notebook.fault('weights_not_as_adopted', about)
  }
  if (terms === undefined) return
  const again = termsUnder(inForce.rules, {
    kind: frame.kind ?? 'substantive',
    seated: terms.weights.map(({ ministry }) => ministry),
    given: terms.proxies.held,
    recused: terms.recused.ministries,
  })
  if (!isSame(terms.concurrence, again.concurrence)) {
    notebook.fault('concurrence_not_as_adopted', about)
  }
  if (!isSame(otherTerms(terms), otherTerms(again))) notebook.fault('terms_not_as_adopted', about)
}

const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)

const weightsUnder = (
  { weights }: RulesOfProcedure,
  electorate: FrozenBallot['opened']['electorate'],
): BallotTerms['weights'] => {
  const given = new Map(weights.map(({ ministryId, millionths }) => [ministryId, millionths]))
  return electorate.map(({ ministry }) => ({
    ministry,
    millionths: given.get(ministry) ?? wholeVote,
  }))
}

/** What the rules say of a count beside its weights and its groups. */
const otherTerms = ({ carries, proxies, recused, casting, referendum }: BallotTerms) => ({
  carries,
  cap: proxies.cap,
  quorum: [proxies.quorum, recused.quorum],
  casting,
  referendum,
})
