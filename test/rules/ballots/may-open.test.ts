import { describe, expect, it } from 'vitest'
import { mayOpen, type Opening } from '#server/ballots/rules/may-open.ts'
import { ruleUnder } from '#server/ballots/rules/rule-under.ts'
import { checkRule } from '#server/ballots/rules/sound-rule.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'

const names = ['majority', 'two_thirds', 'unanimity', 'consent'] as const
const standardRules = names.map((name) => ruleUnder(standardRulesOfProcedure, name))
const majority = ruleUnder(standardRulesOfProcedure, 'majority')
const now = new Date('2026-01-01T12:00:00.000Z')
const later = new Date('2026-01-01T12:00:00.001Z')
const seats = ['a', 'b', 'c', 'd'].map((ministry) => ({
  ministry,
  principal: ministry,
  deputies: [],
}))
const opening = (change: Partial<Opening> = {}): Opening => ({
  motion: 'put',
  rule: majority,
  mode: 'meeting',
  electorate: seats,
  present: ['a', 'b'],
  closesAt: later,
  at: now,
  ...change,
})

describe('a ballot may be opened', () => {
  it('on a motion that waits for one, and again when the last came to nothing', () => {
    expect(mayOpen(opening())).toBe('ok')
    expect(mayOpen(opening({ motion: 'undecided' }))).toBe('ok')
  })

  it('never twice at once, nor on a motion decided or withdrawn', () => {
    expect(mayOpen(opening({ motion: 'balloting' }))).toBe('ballots.already_open')
    expect(mayOpen(opening({ motion: 'adopted' }))).toBe('ballots.motion_decided')
    expect(mayOpen(opening({ motion: 'rejected' }))).toBe('ballots.motion_decided')
    expect(mayOpen(opening({ motion: 'withdrawn' }))).toBe('ballots.motion_withdrawn')
    expect(mayOpen(opening({ motion: 'referred' }))).toBe('motions.referred')
    expect(mayOpen(opening({ motion: 'adjourned' }))).toBe('motions.adjourned')
    for (const motion of ['merged', 'split', 'superseded'] as const) {
      expect(mayOpen(opening({ motion }))).toBe('motions.overtaken')
    }
  })

  it('only with a deadline that lies ahead, which correspondence cannot do without', () => {
    expect(mayOpen(opening({ closesAt: now }))).toBe('ballots.deadline_past')
    expect(mayOpen(opening({ closesAt: null }))).toBe('ok')
    expect(mayOpen(opening({ closesAt: null, mode: 'correspondence' }))).toBe(
      'ballots.deadline_needed',
    )
  })

  it('in a meeting only with the quorum of seated ministries in the room', () => {
    expect(mayOpen(opening({ present: ['a', 'x', 'y'] }))).toBe('ballots.no_quorum')
    expect(mayOpen(opening({ present: [], mode: 'correspondence' }))).toBe('ok')
  })

  it('only if somebody can vote', () => {
    const vacant = seats.map((seat) => ({ ...seat, principal: null }))
    expect(mayOpen(opening({ electorate: vacant }))).toBe('ballots.nobody_entitled')
  })
})

describe('a rule of procedure', () => {
  it('is sound in every standard form', () => {
    expect(standardRules.map(checkRule)).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  it('is refused when nothing could pass, a tie would, or the quorum exceeds the body', () => {
    const above = { numerator: 3, denominator: 2, strict: false }
    const moreThanAll = { numerator: 1, denominator: 1, strict: true }
    const tie = { numerator: 1, denominator: 2, strict: false }
    expect(checkRule({ ...majority, threshold: above })).toBe('ballots.rule_can_never_pass')
    expect(checkRule({ ...majority, threshold: moreThanAll })).toBe('ballots.rule_can_never_pass')
    expect(checkRule({ ...majority, threshold: tie })).toBe('ballots.rule_passes_a_tie')
    const quorum = { numerator: 9, denominator: 8 }
    expect(checkRule({ ...majority, quorum })).toBe('ballots.quorum_above_membership')
  })
})
