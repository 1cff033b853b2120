import type { MajorityRule } from './rules-of-procedure.ts'

/** Whether any count of votes could carry a motion: more than the whole can never be reached. */
export const canEverPass = ({ threshold }: MajorityRule): boolean =>
  threshold.strict
    ? threshold.numerator < threshold.denominator
    : threshold.numerator <= threshold.denominator
