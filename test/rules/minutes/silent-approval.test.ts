import { describe, expect, it } from 'vitest'
import { mayEndSilence, mayObject, silentEnd } from '#server/minutes/rules/silent-approval.ts'

const until = new Date('2026-03-15T12:00:00Z')
const before = new Date(until.getTime() - 1)
const proof = (ministry: string, at: Date) => ({ ministry, at })

describe('minutes that may pass in silence', () => {
  const asked = { until, against: 0, present: ['a', 'b'] }

  it('are approved where everybody who was there knew in time and nobody spoke against them', () => {
    const proofs = [proof('b', before), proof('a', before)]
    expect(silentEnd({ ...asked, proofs })).toMatchObject({ outcome: 'approved', reason: null })
  })

  it('are left to a meeting by one word against them, whatever is proven', () => {
    const proofs = [proof('a', before), proof('b', before)]
    expect(silentEnd({ ...asked, against: 1, proofs })).toMatchObject({
      ...{ outcome: 'to_meeting', reason: 'objected' },
    })
  })

  it('are left to a meeting where a ministry had no notice before the end, which is exclusive', () => {
    const proofs = [proof('a', before), proof('b', until)]
    expect(silentEnd({ ...asked, proofs })).toEqual({
      ...{ outcome: 'to_meeting', reason: 'notice', unproven: ['b'] },
    })
  })
})

describe('the silence on minutes', () => {
  const lasting = { state: 'circulated', approval: 'silence', at: before, until } as const

  it('may be broken before its end and ended from then on', () => {
    expect(mayObject(lasting)).toBe('ok')
    expect(mayEndSilence(lasting)).toBe('minutes.not_over')
    expect(mayObject({ ...lasting, at: until })).toBe('minutes.corrections_closed')
    expect(mayEndSilence({ ...lasting, at: until })).toBe('ok')
  })

  it('is none where a meeting approves them, and over where they are not circulated', () => {
    for (const may of [mayObject, mayEndSilence]) {
      expect(may({ ...lasting, approval: 'meeting' })).toBe('minutes.no_silence')
      expect(may({ ...lasting, state: 'approved' })).toBe('minutes.not_circulated')
      expect(may({ ...lasting, state: 'draft', until: null })).toBe('minutes.not_circulated')
    }
  })
})
