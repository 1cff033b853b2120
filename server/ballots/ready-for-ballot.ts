import type { RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { amendmentReady } from '#server/motions/amendment-ready.ts'
import { amendmentsSettled } from '#server/motions/amendments-settled.ts'
import type { Act } from '#server/platform/act-types.ts'
import { type MotionRow, motionStanding } from './motion-state.ts'
import type { RuleName } from './rules/count-ballot.ts'

/** The majority asked for, and why where it is not the one that the rules give the kind of motion. */
type Asked = { rule: RuleName; ruleBecause: string | null }

/**
 * Refuses to open a ballot on a motion that is not ready: too few ministries have seconded it, amendments to its text
 * come first, or it would be held under another majority than the rules give its kind without a reason.
 * @returns the reason to keep; null where the majority is that of the rules
 */
export async function readyForBallot(
  act: Act,
  motion: MotionRow,
  rules: RulesOfProcedure,
  { rule, ruleBecause }: Asked,
): Promise<string | null> {
  const { state, seconds } = await motionStanding(act.tx, motion)
  if (state === 'put' && motion.secondsNeeded > 0) {
    return act.refuse('motions.seconds_missing', { missing: motion.secondsNeeded - seconds })
  }
  if (motion.kind === 'amendment') await amendmentReady(act, motion)
  else await amendmentsSettled(act, motion)
  if (rule === rules.motionRules[motion.kind]) return null

  return ruleBecause ?? act.refuse('ballots.rule_needs_reason')
}
