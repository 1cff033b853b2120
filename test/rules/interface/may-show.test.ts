import { describe, expect, it } from 'vitest'
import { mayShow } from '../../../app/_client/may-show.ts'

const told = (act: string) => JSON.stringify({ index: 7, act, situation: null, thing: null })

describe('what becomes of letters', () => {
  it.each([
    '/letters',
    '/letters/8f',
    '/silence/8f',
    '/meetings/8f',
    '/record',
    '/administration/outbox',
  ])('makes %s read itself again', (page) => {
    expect(mayShow(page, told('letter.deliver'))).toBe(true)
  })

  it.each(['/', '/motions/8f', '/situations/8f/evidence', '/administration', '/lettersets'])(
    'leaves %s as it is',
    (page) => {
      expect(mayShow(page, told('letter.deliver'))).toBe(false)
      expect(mayShow(page, told('letter.open'))).toBe(false)
    },
  )

  it('is no other act', () => {
    expect(mayShow('/', told('ballot.open'))).toBe(true)
    expect(mayShow('/motions/8f', told('meeting.convene'))).toBe(true)
  })
})
