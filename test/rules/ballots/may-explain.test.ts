import { describe, expect, it } from 'vitest'
import { type Explaining, mayExplain } from '#server/ballots/rules/may-explain.ts'

const closedAt = new Date('2026-01-01T12:00:00.000Z')
const asked = (change: Partial<Explaining> = {}): Explaining => ({
  ...{ closedAt, days: 7, voted: true, explained: false, at: closedAt, minutesApproved: false },
  ...change,
})

describe('a vote may be explained', () => {
  it('from the close until the days have passed, exclusive', () => {
    const until = new Date('2026-01-08T12:00:00.000Z')
    expect(mayExplain(asked())).toEqual({ ok: true, until })
    expect(mayExplain(asked({ at: new Date(until.getTime() - 1) }))).toMatchObject({ ok: true })
    expect(mayExplain(asked({ at: until }))).toMatchObject({ refusal: 'ballots.explaining_over' })
    expect(mayExplain(asked({ closedAt: null }))).toMatchObject({ refusal: 'ballots.still_open' })
  })

  it('no longer once the minutes of its meeting are approved', () => {
    expect(mayExplain(asked({ minutesApproved: true }))).toMatchObject({
      refusal: 'ballots.explaining_over',
    })
  })

  it('once, by who voted', () => {
    expect(mayExplain(asked({ voted: false }))).toMatchObject({ refusal: 'ballots.did_not_vote' })
    expect(mayExplain(asked({ explained: true }))).toMatchObject({
      refusal: 'ballots.explained_already',
    })
  })
})
