import { expect, test } from 'vitest'
import { beginsToCompose } from '../../../app/_editor/suggestions/begins-to-compose.ts'

const key = (code: string, more: Partial<Parameters<typeof beginsToCompose>[0]> = {}) =>
  beginsToCompose({ keyCode: 229, code, key: 'Process', ctrlKey: false, metaKey: false, ...more })

test('a key that writes, taken by an input method, begins to compose', () => {
  for (const code of ['KeyR', 'Digit6', 'IntlRo', 'Slash', 'Space']) expect(key(code)).toBe(true)
  expect(key('Backquote', { key: 'Dead' })).toBe(true)
  // A keyboard on a screen says of no key which it is.
  expect(key('', { key: 'Unidentified' })).toBe(true)
})

test('a key that only switches the input method, or commands, leaves the selection alone', () => {
  for (const code of ['Backquote', 'Lang1', 'Convert', 'NonConvert', 'ShiftLeft', 'CapsLock']) {
    expect(key(code)).toBe(false)
  }
  expect(key('KeyC', { ctrlKey: true })).toBe(false)
  expect(key('KeyC', { metaKey: true })).toBe(false)
  expect(key('KeyR', { keyCode: 82, key: 'r' })).toBe(false)
})
