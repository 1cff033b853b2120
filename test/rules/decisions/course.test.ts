import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Begun,
  courseOf,
  holds,
  isRunning,
  type Step,
  stateAfter,
  stateOn,
  stepKinds,
} from '#server/decisions/rules/course.ts'

const begun: Begun = { on: '2026-01-10', expiresOn: null }
const step = (kind: Step['kind'], on: string, expiresOn: string | null = null): Step => ({
  ...{ kind, on, expiresOn },
})

describe('how a decision stands on a day (deliberation 4)', () => {
  test('it is nothing before it was taken and holds until something is done to it', () => {
    expect(stateOn(begun, [], '2026-01-09')).toBeNull()
    expect(stateOn(begun, [], '2026-01-10')).toBe('in_force')
    expect(stateOn(begun, [], '2999-01-01')).toBe('in_force')
  })

  test('a suspension ends where it resumes, as it stood: amended, if it was', () => {
    const steps = [
      step('amend', '2026-02-01'),
      step('suspend', '2026-03-01'),
      step('resume', '2026-04-01'),
    ]
    expect(stateOn(begun, steps, '2026-01-31')).toBe('in_force')
    expect(stateOn(begun, steps, '2026-02-01')).toBe('amended')
    expect(stateOn(begun, steps, '2026-03-31')).toBe('suspended')
    expect(stateOn(begun, steps, '2026-04-01')).toBe('amended')
  })

  test('what is recorded later may take effect earlier, where nothing later contradicts it', () => {
    const suspended = [step('suspend', '2026-03-01')]
    const amended = [...suspended, step('amend', '2026-02-01')]
    expect(stateOn(begun, amended, '2026-02-15')).toBe('amended')
    expect(courseOf(begun, [...suspended, step('revoke', '2026-02-01')])).toEqual({
      ...{ ok: false, fault: 'step_not_possible', step: 0 },
    })
  })

  test('nothing takes effect before the decision or after its end, and what ended stays ended', () => {
    expect(courseOf(begun, [step('revoke', '2026-01-09')])).toMatchObject({
      fault: 'step_before_decision',
    })
    const until = { ...begun, expiresOn: '2026-06-01' }
    expect(courseOf(until, [step('suspend', '2026-06-01')])).toMatchObject({
      fault: 'step_after_expiry',
    })
    for (const end of ['supersede', 'revoke', 'complete'] as const) {
      const ended = [step(end, '2026-02-01'), step('amend', '2026-02-02')]
      expect(courseOf(begun, ended)).toMatchObject({ fault: 'step_not_possible', step: 1 })
    }
  })

  test('it lapses on its day and on no other, also before the record says so', () => {
    const until = { ...begun, expiresOn: '2026-06-01' }
    expect(stateOn(until, [], '2026-05-31')).toBe('in_force')
    expect(stateOn(until, [], '2026-06-01')).toBe('lapsed')
    expect(courseOf(until, [step('lapse', '2026-06-01')])).toMatchObject({ ok: true })
    expect(courseOf(until, [step('lapse', '2026-06-02')]).ok).toBe(false)
    expect(courseOf(begun, [step('lapse', '2026-06-01')]).ok).toBe(false)
    expect(stateOn(until, [step('complete', '2026-05-01')], '2026-06-01')).toBe('completed')
  })

  test('an amendment may give it another end, by which it lapses then', () => {
    const until = { ...begun, expiresOn: '2026-06-01' }
    const longer = [step('amend', '2026-05-01', '2026-09-01')]
    expect(stateOn(until, longer, '2026-08-31')).toBe('amended')
    expect(stateOn(until, longer, '2026-09-01')).toBe('lapsed')
  })
})

const anyDay = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const anyStep = fc.record({
  kind: fc.constantFrom(...stepKinds),
  on: anyDay,
  expiresOn: fc.constant(null),
})

test('its spans join without a gap, and on every day it stands as the span of that day says', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 6 }), anyDay, (steps, day) => {
      const course = courseOf(begun, steps)
      if (!course.ok) return
      course.spans.forEach((span, at) => {
        expect(span.until).toBe(course.spans[at + 1]?.from ?? null)
      })
      const there = course.spans.filter(
        ({ from, until }) => from <= day && (until === null || day < until),
      )
      expect(there.length).toBe(day < begun.on ? 0 : 1)
      expect(stateOn(begun, steps, day)).toBe(there[0]?.state ?? null)
    }),
  )
})

test('only what runs can change, and what holds runs', () => {
  const states = ['superseded', 'lapsed', 'revoked', 'completed'] as const
  for (const state of states) {
    expect(holds(state) || isRunning(state)).toBe(false)
    expect(stepKinds.map((kind) => stateAfter(state, kind)).filter(Boolean)).toEqual([])
  }
})
