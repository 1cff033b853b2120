import { describe, expect, it } from 'vitest'
import {
  mayComplete,
  mayFallDue,
  mayPostpone,
  mayReassign,
} from '#server/actions/rules/action-point.ts'
import { dayIn, daysBetween, reminderFor } from '#server/actions/rules/days.ts'

describe('an action point', () => {
  it('falls due today at the earliest', () => {
    expect(mayFallDue('2026-03-02', '2026-03-02')).toBe('ok')
    expect(mayFallDue('2026-03-02', '2026-03-01')).toBe('actions.due_in_the_past')
  })

  it('is put off to another day that is not past, while it is not done', () => {
    const asked = { isDone: false, today: '2026-03-02', dueOn: '2026-02-01', until: '2026-03-09' }
    expect(mayPostpone(asked)).toBe('ok')
    expect(mayPostpone({ ...asked, until: '2026-02-20' })).toBe('actions.due_in_the_past')
    expect(mayPostpone({ ...asked, until: asked.dueOn })).toBe('actions.due_as_before')
    expect(mayPostpone({ ...asked, isDone: true })).toBe('actions.completed')
  })

  it('is given to another owner alone, while it is not done', () => {
    const from = { ministryId: 'one', memberId: null }
    expect(mayReassign({ isDone: false, from, to: { ...from, memberId: 'somebody' } })).toBe('ok')
    expect(mayReassign({ isDone: false, from, to: from })).toBe('actions.owned_as_before')
    const to = { ministryId: 'other', memberId: null }
    expect(mayReassign({ isDone: true, from, to })).toBe('actions.completed')
  })

  it('is said to be done by the convenor or its own ministry', () => {
    const asked = { isDone: false, isConvenor: false, ministryId: 'one', ownerMinistryId: 'one' }
    expect(mayComplete(asked)).toBe('ok')
    expect(mayComplete({ ...asked, ministryId: 'other' })).toBe('actions.of_another')
    expect(mayComplete({ ...asked, ministryId: null, isConvenor: true })).toBe('ok')
    expect(mayComplete({ ...asked, isDone: true })).toBe('actions.completed')
  })
})

describe('days', () => {
  it('are those of the zone, across the date line and changes of the clock', () => {
    const instant = new Date('2026-03-28T23:30:00Z')
    expect(dayIn('UTC', instant)).toBe('2026-03-28')
    expect(dayIn('Africa/Nairobi', instant)).toBe('2026-03-29')
    expect(dayIn('America/Los_Angeles', instant)).toBe('2026-03-28')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  })

  it('bring a reminder three days before, on the day, and after it', () => {
    expect(reminderFor('2026-03-01', '2026-03-05')).toBeNull()
    expect(reminderFor('2026-03-02', '2026-03-05')).toBe('ahead')
    expect(reminderFor('2026-03-05', '2026-03-05')).toBe('due')
    expect(reminderFor('2026-03-06', '2026-03-05')).toBe('overdue')
  })
})
