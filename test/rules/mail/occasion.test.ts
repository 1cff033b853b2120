import { describe, expect, it } from 'vitest'
import { type LetterKind, letterKinds } from '#server/mail/rules/letter-kinds.ts'
import { letterState } from '#server/mail/rules/notice-state.ts'
import { daysOfNews, hasPassed, occasionEnds } from '#server/mail/rules/occasion.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 5, hour))
const postedAt = at(8)
const params = {
  ...{ reference: 'M-4F09A2', startsAt: at(11).toISOString(), endsAt: at(12).toISOString() },
  dueAt: at(10).toISOString(),
}
const letter = (kind: LetterKind) => ({ kind, params, postedAt })

describe('the occasion of a letter', () => {
  it('is its meeting until that is over, and for a reminder until it begins', () => {
    expect(hasPassed(letter('invitation'), [], at(11))).toBe(false)
    expect(hasPassed(letter('invitation'), [], at(12))).toBe(true)
    expect(hasPassed(letter('reminder'), [], at(11))).toBe(true)
  })

  it('is the answer that it asks for, for as long as that is taken', () => {
    const { reference, dueAt } = params
    const asked = { kind: 'silence_circulated' as const, params: { reference, dueAt }, postedAt }
    expect(hasPassed(asked, [], at(9))).toBe(false)
    expect(hasPassed(asked, [], at(10))).toBe(true)
  })

  it('is a fortnight where it only tells that something happened', () => {
    const told = occasionEnds('silence_ended', { reference: 'S-4F09A2' }, postedAt)
    expect(told.getTime() - postedAt.getTime()).toBe(daysOfNews * 86_400_000)
  })

  it('is gone once a later letter says all that it would', () => {
    expect(hasPassed(letter('invitation'), ['reminder'], at(9))).toBe(false)
    expect(hasPassed(letter('invitation'), ['reminder', 'invitation_changed'], at(9))).toBe(true)
    expect(hasPassed(letter('call_out'), ['invitation_changed'], at(9))).toBe(false)
    expect(hasPassed(letter('call_out'), ['invitation_cancelled'], at(9))).toBe(true)
  })

  it.each(letterKinds)('of %s is not over when the letter is posted', (kind) => {
    expect(hasPassed(letter(kind), [], postedAt)).toBe(false)
  })

  it('is told of what was never sent, and of nothing else', () => {
    const none = { deliveredAt: null, failedAt: null, openedAt: null }
    const then = postedAt.toISOString()
    expect(letterState({ ...none, passed: true })).toBe('passed')
    expect(letterState({ ...none, passed: false })).toBe('waiting')
    expect(letterState({ ...none, deliveredAt: then, passed: true })).toBe('delivered')
    expect(letterState({ ...none, failedAt: then, passed: true })).toBe('failed')
  })
})
