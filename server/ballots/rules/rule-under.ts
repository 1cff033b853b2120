import type { RulesOfProcedure } from '../../members/rules/rules-of-procedure.ts'
import type { BallotRule, RuleName } from './count-ballot.ts'

/**
 * The rule a ballot is held under, frozen at its opening: a majority of a body's rules of
 * procedure together with the body's quorum.
 */
export const ruleUnder = (procedure: RulesOfProcedure, name: RuleName): BallotRule => {
  const { base, threshold } = procedure.majorities[name]
  return { name, base, threshold: { ...threshold }, quorum: { ...procedure.quorum } }
}
