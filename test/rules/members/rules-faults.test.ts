import { expect, test } from 'vitest'
import { rulesFaults } from '#server/members/rules/rules-faults.ts'
import {
  type RulesOfProcedure,
  standardRulesOfProcedure,
} from '#server/members/rules/rules-of-procedure.ts'

const seated = ['foreign', 'defence', 'justice']
const codes = (change: Partial<RulesOfProcedure>) =>
  rulesFaults({ ...standardRulesOfProcedure, ...change }, seated).map(({ code }) => code)
const { majorities } = standardRulesOfProcedure
const majority = (numerator: number, denominator: number, strict: boolean) => ({
  majorities: {
    ...majorities,
    majority: { base: 'yes_no' as const, threshold: { numerator, denominator, strict } },
  },
})
const group = (name: string, ...ministryIds: string[]) => ({
  name,
  ministryIds,
  needs: 'each' as const,
})

test('the standard rules are sound', () => {
  expect(codes({})).toEqual([])
})

test('a rule that can never pass, and a majority that a tie would pass, are told', () => {
  expect(codes(majority(1, 1, true))).toEqual(['ballots.rule_can_never_pass'])
  expect(codes(majority(3, 2, false))).toEqual(['ballots.rule_can_never_pass'])
  expect(codes(majority(1, 2, false))).toEqual(['ballots.rule_passes_a_tie'])
})

test('a quorum above the membership is told of every rule', () => {
  const faults = codes({ quorum: { numerator: 4, denominator: 3 } })
  expect(new Set(faults)).toEqual(new Set(['ballots.quorum_above_membership']))
})

test('what nobody could give or nobody sits for is told', () => {
  expect(codes({ secondsNeeded: 2 })).toEqual([])
  expect(codes({ secondsNeeded: 3 })).toEqual(['rules.seconds_above_membership'])
  expect(codes({ weights: [{ ministryId: 'health', millionths: 1 }] })).toEqual([
    'rules.weight_without_seat',
  ])
  expect(codes({ concurrence: [group('Security', 'defence', 'health')] })).toEqual([
    'rules.group_without_seat',
  ])
  expect(codes({ concurrence: [group('One', 'defence'), group('One', 'justice')] })).toEqual([
    'rules.group_named_twice',
  ])
})

test('what is urgent takes no longer than what is not', () => {
  const { urgent } = standardRulesOfProcedure
  expect(codes({ urgent: { ...urgent, noticeHours: 49 } })).toEqual(['rules.urgent_notice_longer'])
  expect(codes({ silence: { hours: 24, urgentHours: 25 } })).toEqual([
    'rules.urgent_silence_longer',
  ])
})
