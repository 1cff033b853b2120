import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Constants, ownVersion, standardConstants } from '#server/policies/rules/constants.ts'
import { constantsFaults } from '#server/policies/rules/constants-faults.ts'
import { anyConstants } from './any-constants.ts'

const { rows, required, gates, abandonment } = standardConstants

const rowOf = (level: number, any: Constants['rows'][number]['any']): Partial<Constants> => ({
  rows: rows.map((row) => (row.level === level ? { ...row, any } : row)),
})

const faults = (change: Partial<Constants>) =>
  constantsFaults({ ...standardConstants, ...change }).map(({ code, about }) => `${code} ${about}`)

describe('constants that a body may adopt', () => {
  it('are the standard, and whatever else keeps within the bounds', () => {
    expect(faults({})).toEqual([])
    fc.assert(fc.property(anyConstants, (constants) => constantsFaults(constants).length === 0))
  })

  it.each<[string, Partial<Constants>, string]>([
    ['no grader at all', { graders: 0 }, 'out_of_bounds graders'],
    ['half a grader', { graders: 1.5 }, 'out_of_bounds graders'],
    [
      'abandonment that always counts',
      { abandonment: { ...abandonment, from: 0 } },
      'out_of_bounds abandonment.from',
    ],
    ['a level left out', { rows: rows.slice(1) }, 'levels_incomplete rows'],
    ['levels in another order', { rows: rows.toReversed() }, 'levels_incomplete rows'],
    ['a level that nothing reaches', rowOf(5, []), 'level_without_route 5'],
    ['a level reached by nothing', rowOf(1, [{ atLeast: {} }]), 'route_asks_nothing 1'],
    [
      'no contrary line but none either',
      rowOf(1, [{ atLeast: { b1: 1 }, contraryBelow: 0 }]),
      'out_of_bounds rows.1',
    ],
    ['a higher level on fewer lines', rowOf(4, [{ atLeast: { b2: 1 } }]), 'asks_less_than_below 4'],
    [
      'a higher level that lets more speak against it',
      rowOf(5, [{ atLeast: { b3: 3, b2: 4 } }]),
      'asks_less_than_below 5',
    ],
    ['no element at all', { required: { ...required, genocide: [] } }, 'required_empty genocide'],
    [
      'a defence as an element',
      { required: { ...required, genocide: ['E1', 'E2', 'E7'] } },
      'required_unknown genocide',
    ],
    [
      'an element twice',
      { required: { ...required, genocide: ['E1', 'E2', 'E2'] } },
      'required_unknown genocide',
    ],
    [
      'an attempt without intent',
      { required: { ...required, crimes_against_humanity: ['E2', 'E5'] } },
      'required_without_core crimes_against_humanity',
    ],
    ['a gate left out', { gates: {} }, 'gates_incomplete gates'],
    [
      'a gate for no tool',
      { gates: { ...gates, XX1: { level: 1, orSeriousRisk: true } } },
      'gates_incomplete gates',
    ],
    [
      'force on a suspicion',
      { gates: { ...gates, IV2: { level: 3, orSeriousRisk: false } } },
      'force_below_floor IV2',
    ],
    [
      'arming on a risk that accuses nobody',
      { gates: { ...gates, 'IV4.arming': { level: 4, orSeriousRisk: true } } },
      'risk_opens_coercion IV4.arming',
    ],
  ])('are not %s', (_, change, expected) => {
    expect(faults(change)).toContain(expected)
  })

  it('have a version of their own, never one that a later standard might bear', () => {
    expect(ownVersion(0)).toBe('2026.1.1')
    expect(ownVersion(4)).toBe('2026.1.5')
  })
})
