import { describe, expect, it } from 'vitest'
import { seesOthers } from '#server/forecasts/rules/blind.ts'
import { mayAsk, mayResolve, stateOf } from '#server/forecasts/rules/state.ts'

const question = { closesAt: new Date('2027-03-01T12:00:00Z'), dueOn: '2027-03-31', outcome: null }
const at = (text: string) => new Date(text)

describe('a question', () => {
  it('is open until it closes, to the millisecond, then waits to be resolved', () => {
    expect(stateOf(question, at('2027-03-01T11:59:59.999Z'))).toBe('open')
    expect(stateOf(question, at('2027-03-01T12:00:00.000Z'))).toBe('closed')
    expect(stateOf({ ...question, outcome: 'void' }, at('2027-02-01T00:00:00Z'))).toBe('resolved')
  })

  it('is asked ahead of its close, and not decided before it', () => {
    expect(mayAsk(question, at('2027-03-01T11:00:00Z'))).toBe('ok')
    expect(mayAsk(question, at('2027-03-01T12:00:00Z'))).toBe('forecasts.closes_in_the_past')
    const early = { ...question, dueOn: '2027-02-28' }
    expect(mayAsk(early, at('2027-02-01T00:00:00Z'))).toBe('forecasts.due_before_it_closes')
    expect(mayAsk({ ...question, dueOn: '2027-03-01' }, at('2027-02-01T00:00:00Z'))).toBe('ok')
  })

  it('ends with yes at any time, with no once its day is over everywhere, and once only', () => {
    const early = at('2027-03-05T00:00:00Z')
    expect(mayResolve(question, 'yes', early)).toBe('ok')
    expect(mayResolve(question, 'void', early)).toBe('ok')
    expect(mayResolve(question, 'no', early)).toBe('forecasts.not_due')
    expect(mayResolve(question, 'no', at('2027-04-01T11:59:59Z'))).toBe('forecasts.not_due')
    expect(mayResolve(question, 'no', at('2027-04-01T12:00:00Z'))).toBe('ok')
    expect(mayResolve({ ...question, outcome: 'yes' }, 'no', at('2027-05-01T00:00:00Z'))).toBe(
      'forecasts.resolved',
    )
  })
})

describe('what others said', () => {
  it('is seen after one has said it oneself, or when nobody can say anything any more', () => {
    expect(seesOthers({ hasGiven: false, state: 'open' })).toBe(false)
    expect(seesOthers({ hasGiven: true, state: 'open' })).toBe(true)
    expect(seesOthers({ hasGiven: false, state: 'closed' })).toBe(true)
    expect(seesOthers({ hasGiven: false, state: 'resolved' })).toBe(true)
  })
})
