import { expect, test } from 'vitest'
import { type Facts, hasUnsent, saveStateOf } from '../../../app/_editor/save-state.ts'

const facts = (over: Partial<Facts>): Facts => ({
  connected: true,
  sent: 1,
  committed: 1,
  answered: true,
  changedAt: null,
  readOnly: null,
  ended: null,
  refused: false,
  now: 10_000,
  ...over,
})

test('saved is said only when every frame of the connection is acknowledged', () => {
  expect(saveStateOf(facts({}))).toEqual({ kind: 'saved' })
  expect(saveStateOf(facts({ sent: 2, changedAt: 9_900 }))).toEqual({ kind: 'saving' })
})

test('acknowledged words do not count before what was made offline was sent', () => {
  const state = saveStateOf(facts({ answered: false, changedAt: 9_900 }))
  expect(state).toEqual({ kind: 'saving' })
})

test('without a connection, changes are not saved, however many were acknowledged before', () => {
  const state = saveStateOf(facts({ connected: false, changedAt: 4_000 }))
  expect(state).toEqual({ kind: 'unsaved', since: 4_000 })
})

test('an acknowledgement that does not come within five seconds is no longer hoped for', () => {
  expect(saveStateOf(facts({ sent: 2, changedAt: 5_000 })).kind).toBe('unsaved')
})

test('nothing typed and no connection is offline, not saved', () => {
  expect(saveStateOf(facts({ connected: false }))).toEqual({ kind: 'offline' })
})

test('leaving asks whenever words exist that nobody else has', () => {
  const asks = (over: Partial<Facts>) => hasUnsent(saveStateOf(facts(over)))
  expect(asks({})).toBe(false)
  expect(asks({ connected: false })).toBe(false)
  expect(asks({ sent: 2, changedAt: 9_999 })).toBe(true)
  expect(asks({ connected: false, changedAt: 1 })).toBe(true)
  expect(asks({ readOnly: 'frozen', refused: true })).toBe(true)
  expect(asks({ readOnly: 'observer' })).toBe(false)
  expect(asks({ ended: 'forbidden', changedAt: 1 })).toBe(true)
})
