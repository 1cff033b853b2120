import { expect, it } from 'vitest'
import { isUse } from '#server/platform/is-use.ts'

it.each([
  ['an address that is opened', 'GET', 'navigate', true],
  ['an act', 'POST', 'cors', true],
  ['a browser that does not say', 'GET', null, true],
  ['a page that reads again by itself', 'GET', 'cors', false],
  ['a question of a page', 'GET', 'same-origin', false],
])('%s: %s %s counts as use: %s', (_, method, mode, expected) => {
  const headers = new Headers(mode === null ? {} : { 'sec-fetch-mode': mode })
  expect(isUse(method, headers)).toBe(expected)
})
