import { ruleNames } from '../../ballots/rules/rule-names.ts'
import { checkRule, type RuleRefusal } from '../../ballots/rules/sound-rule.ts'
import type { RulesOfProcedure } from './rules-of-procedure.ts'

export type RulesFault = {
  readonly code:
    | RuleRefusal
    | 'rules.urgent_notice_longer'
    | 'rules.urgent_silence_longer'
    | 'rules.seconds_above_membership'
    | 'rules.weight_without_seat'
    | 'rules.group_without_seat'
    | 'rules.group_named_twice'
  /** The majority or the group that it is about; empty where it is about the whole. */
  readonly about: string
}

/**
 * What is against rules of procedure that a body would adopt: a rule that can never pass or that a tie passes
 * (deliberation 3.2), seconds that nobody could give, weights or concurring groups of ministries that do not sit in
 * the body, an urgent way that takes longer than the ordinary one. Empty where they are sound.
 * @param seated the ministries that sit in the body
 */
export const rulesFaults = (
  rules: RulesOfProcedure,
  seated: readonly string[],
): readonly RulesFault[] => {
  const { quorum, majorities, urgent, silence, weights, concurrence } = rules
  const faults: RulesFault[] = []
  for (const name of ruleNames) {
    const sound = checkRule({ name, ...majorities[name], quorum })
    if (sound !== 'ok') faults.push({ code: sound, about: name })
  }
  if (urgent.noticeHours > rules.noticeHours) {
    faults.push({ code: 'rules.urgent_notice_longer', about: '' })
  }
  if (silence.urgentHours > silence.hours) {
    faults.push({ code: 'rules.urgent_silence_longer', about: '' })
  }
  if (rules.secondsNeeded > 0 && rules.secondsNeeded >= seated.length) {
    faults.push({ code: 'rules.seconds_above_membership', about: '' })
  }
  if (weights.some(({ ministryId }) => !seated.includes(ministryId))) {
    faults.push({ code: 'rules.weight_without_seat', about: '' })
  }
  for (const [at, { name, ministryIds }] of concurrence.entries()) {
    if (ministryIds.some((ministry) => !seated.includes(ministry))) {
      faults.push({ code: 'rules.group_without_seat', about: name })
    }
    if (concurrence.findIndex((other) => other.name === name) < at) {
      faults.push({ code: 'rules.group_named_twice', about: name })
    }
  }

  return faults
}
