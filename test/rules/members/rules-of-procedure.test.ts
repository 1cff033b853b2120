import { expect, test } from 'vitest'
import { rulesOfProcedureShape } from '#server/members/adopt-rules.schema.ts'
import { standardRulesOfProcedure, wholeRules } from '#server/members/rules/rules-of-procedure.ts'

const { quorum, majorities, noticeHours, reviewMonths } = standardRulesOfProcedure
const asAdoptedBefore = { quorum, majorities, noticeHours, reviewMonths }

test('rules adopted before there were others allow nothing that was not possible then', () => {
  const whole = wholeRules(asAdoptedBefore)

  expect(whole).toMatchObject(asAdoptedBefore)
  expect(whole.proxies.perHolder).toBe(0)
  expect(whole.adReferendum.hours).toBe(0)
  expect(whole.castingVote).toBe('none')
  expect(whole.weights).toEqual([])
  expect(whole.concurrence).toEqual([])
  expect(whole.minutesApproval).toBe('meeting')
  expect(whole.remotePresenceCounts).toBe(true)
})

test('answers that leave the later rules out get the standard ones', () => {
  expect(rulesOfProcedureShape.parse(asAdoptedBefore)).toEqual(standardRulesOfProcedure)
})

test('a ministry has one weight', () => {
  const ministryId = '6f0c2a39-8a3b-4b0e-9d53-0d7f3b6f0c11'
  const weights = [
    { ministryId, millionths: 1_000_000 },
    { ministryId, millionths: 2_000_000 },
  ]

  expect(rulesOfProcedureShape.safeParse({ ...asAdoptedBefore, weights }).success).toBe(false)
})
