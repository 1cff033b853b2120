import { describe, expect, it } from 'vitest'
import {
  dueAt,
  isUnanswered,
  mustEscalate,
  receiptIsPast,
} from '#server/situations/rules/warning-state.ts'

const received = new Date('2007-12-30T18:00:00Z')
const hoursLater = (hours: number): Date => new Date(received.getTime() + hours * 3_600_000)

describe('a warning', () => {
  it('falls due 24 hours after its receipt, however late it was logged', () => {
    expect(dueAt(received).toISOString()).toBe('2007-12-31T18:00:00.000Z')
  })

  it('escalates exactly when its time is up, not before', () => {
    expect(mustEscalate('waiting', received, hoursLater(23.999))).toBe(false)
    expect(mustEscalate('waiting', received, hoursLater(24))).toBe(true)
  })

  it('does not escalate twice, nor once answered', () => {
    expect(mustEscalate('escalated', received, hoursLater(48))).toBe(false)
    expect(mustEscalate('triaged', received, hoursLater(48))).toBe(false)
    expect(mustEscalate('dismissed', received, hoursLater(48))).toBe(false)
  })

  it('can still be answered after it escalated', () => {
    expect(isUnanswered('escalated')).toBe(true)
    expect(isUnanswered('dismissed')).toBe(false)
  })

  it('cannot be received in the future', () => {
    expect(receiptIsPast(received, hoursLater(-1))).toBe(false)
    expect(receiptIsPast(received, received)).toBe(true)
  })
})
